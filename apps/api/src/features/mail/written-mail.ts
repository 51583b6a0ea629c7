import type { Happened } from '@cluster-commons/domain/events';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { text, type RowOf } from '../../platform/database/columns.ts';
import type { ArrivedMail } from './mail-in.queries.ts';
import type { ReadMail } from './read-mail.ts';

/** The member whose address a mail came to, as answers need them. */
export const mailWriter = { email: text('m.email'), name: text('m.name'), locale: text('m.locale') };

/** A mail of a person, and the member in whose name it is. */
export interface WrittenMail {
  readonly viewer: MemberViewer;
  readonly writtenBy: RowOf<typeof mailWriter>;
  readonly mail: ArrivedMail;
  readonly read: ReadMail;
  readonly event: Happened<'mail.arrived'>;
}
