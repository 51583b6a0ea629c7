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
  /** For signing in and up: whoever has done so goes elsewhere. */
  isEntrance?: true;
  /** Signed-out readers run a script of ours there: what it does cannot be done without one. */
  runsScript?: true;
  /** What the menu of a member calls it; it is not in the menu otherwise. */
  inMenu?: MessageId;
}
