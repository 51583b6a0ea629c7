import type { MessageId } from '@cluster-commons/messages';

/** The sections of the site by their place in addresses. */
export const sectionSegments = ['about', 'approach', 'library', 'network'] as const;
export type SectionSegment = (typeof sectionSegments)[number];

/** A page that has one address for everybody, and stands for those below it. */
export interface Place {
  path: string;
  /** The section that the masthead marks while it is open. */
  section?: SectionSegment;
  /** Signed-out readers are sent to sign in first. */
  isForMembers?: true;
  /** Those without a role are told that there is no such page, and do not find it in their menu. */
  isForStaff?: true;
  /** No page of its own: leads on to the first one that its reader may see. */
  leadsOn?: true;
  /** For signing in and up: whoever has done so goes elsewhere. */
  isEntrance?: true;
  /** What the menu of a member calls it; it is not in the menu otherwise. */
  inMenu?: MessageId;
  /** What the list of the settings calls it, for a part of them; they stand there in the order of the places. */
  inSettings?: MessageId;
}
