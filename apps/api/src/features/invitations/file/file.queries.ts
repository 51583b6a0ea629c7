import { Injectable } from '@nestjs/common';
import {
  checkLines,
  invitationLimits,
  type FileColumns,
  type FileLine,
  type FileRow,
} from '@cluster-commons/domain/invitations';
import { isUuid, type RefusalCode } from '@cluster-commons/domain/kernel';
import { flag, instant, integer, json, maybe, select, text, type RowOf } from '../../../platform/database/columns.ts';
import { Database, statement } from '../../../platform/database/database.ts';
import type { FileState, InvitationFile, InvitationFileLine, InvitationFileRef } from './file.model.ts';

const { mailsToAddress } = invitationLimits;
const { shownLines, listed: listedMost } = invitationLimits.file;

/** Whoever is left out of a file that was sent, as it is kept. */
interface LeftOut {
  line: number;
  email: string;
  name: string;
  code: RefusalCode;
  limit: number | null;
}

const columns = {
  id: text('f.id'),
  name: text('f.name'),
  head: json<string[]>('f.head'),
  rows: json<FileRow[]>('f.rows'),
  emailColumn: maybe(integer('f.email_column')),
  nameColumn: maybe(integer('f.name_column')),
  leftOut: json<LeftOut[]>('f.left_out'),
  createdAt: instant('f.created_at'),
  isSent: flag('f.sent_at is not null'),
  isStopped: flag('f.stopped_at is not null'),
  madeCount: integer('(select count(*) from invitation i where i.file_id = f.id)'),
  sentCount: integer('(select count(*) from invitation i where i.file_id = f.id and i.sent_at is not null)'),
};
const fileOfMember = statement(
  'invitation_file',
  `select ${select(columns)} from invitation_file f where f.id = $2 and f.inviter_id = $1`,
  columns,
);

const unsent = {
  rows: columns.rows,
  emailColumn: columns.emailColumn,
  nameColumn: columns.nameColumn,
  sentToday: integer(
    `(select count(*) from invitation i where i.inviter_id = $1 and i.created_at > now() - interval '1 day')`,
  ),
};
const unsentFile = statement(
  'invitation_file_unsent',
  `select ${select(unsent)} from invitation_file f where f.id = $2 and f.inviter_id = $1 and f.sent_at is null`,
  unsent,
);
export type UnsentFile = RowOf<typeof unsent>;

const listed = {
  id: text('f.id'),
  name: text('f.name'),
  isSent: flag('f.sent_at is not null'),
  createdAt: instant('f.created_at'),
};
const latestFiles = statement(
  'invitation_files',
  `select ${select(listed)} from invitation_file f where f.inviter_id = $1 order by f.created_at desc limit ${listedMost}`,
  listed,
);

const known = {
  email: text('e.email'),
  memberName: maybe(text('m.name')),
  memberHandle: maybe(text('m.handle')),
  isDeclined: flag(
    `exists (select from declined_address d where d.address_hash = encode(sha256(e.email::bytea), 'hex'))`,
  ),
  isInvited: flag(`exists (select from invitation i where i.email = e.email
    and (i.sent_at > now() - make_interval(secs => ${mailsToAddress.seconds}) or i.file_id is not null and i.sent_at is null)
    having count(*) >= ${mailsToAddress.most}
      or bool_or(i.inviter_id = $1 and i.use_count = 0 and i.withdrawn_at is null and i.expires_at > now()))`),
};
const knownAddresses = statement(
  'invitation_file_known',
  `select ${select(known)} from unnest($2::text[]) e(email) left join member m on m.email = e.email and m.email_verified`,
  known,
);

/** A file with each of its lines checked, before it is sent. */
export interface CheckedFile {
  lines: FileLine[];
  members: Map<string, { name: string; handle: string }>;
}

@Injectable()
export class InvitationFileQueries {
  constructor(private readonly database: Database) {}

  latest(memberId: string): Promise<InvitationFileRef[]> {
    return this.database.all(latestFiles, [memberId]);
  }

  /** A file to the one who brought it; null for everybody else. */
  async byId(memberId: string, id: string): Promise<InvitationFile | null> {
    const row = isUuid(id) ? await this.database.one(fileOfMember, [memberId, id]) : null;
    if (row === null) return null;
    const { name, head, emailColumn, nameColumn, createdAt, madeCount, sentCount } = row;
    const shown = { id, name, head, emailColumn, nameColumn, createdAt, sentCount };
    const state = stateOf(row);
    if (state !== 'checked') {
      const leftOut = row.leftOut
        .slice(0, shownLines)
        .map((line) => ({ ...line, memberName: null, memberHandle: null }));
      return { ...shown, state, readyCount: madeCount, leftOutCount: row.leftOut.length, leftOut };
    }
    const { lines, members } = await this.check(memberId, row.rows, row);
    const wrong = lines.flatMap(({ problem, ...line }) => (problem === null ? [] : [{ ...line, ...problem }]));
    const leftOut = wrong
      .slice(0, shownLines)
      .map(({ line, email, name: person, code, limit = null }): InvitationFileLine => ({
        ...{ line, email, name: person, code, limit },
        memberName: members.get(email)?.name ?? null,
        memberHandle: members.get(email)?.handle ?? null,
      }));
    return { ...shown, state, readyCount: lines.length - wrong.length, leftOutCount: wrong.length, leftOut };
  }

  /** A file that waits to be sent, with how much its owner sent today. */
  unsent(memberId: string, id: string): Promise<UnsentFile | null> {
    return this.database.one(unsentFile, [memberId, id]);
  }

  /** Each line with what is wrong with it, as things stand. */
  async check(
    memberId: string,
    rows: readonly FileRow[],
    { emailColumn, nameColumn }: { emailColumn: number | null; nameColumn: number | null },
  ): Promise<CheckedFile> {
    const columns: FileColumns = { email: emailColumn, name: nameColumn };
    const nobody = { members: new Set<string>(), invited: new Set<string>(), declined: new Set<string>() };
    const emails = checkLines(rows, columns, nobody).flatMap(({ email, problem }) => (problem === null ? [email] : []));
    const found = await this.database.all(knownAddresses, [memberId, emails]);
    const setOf = (fits: (one: (typeof found)[number]) => boolean): Set<string> =>
      new Set(found.filter(fits).map(({ email }) => email));
    const lines = checkLines(rows, columns, {
      members: setOf(({ memberHandle }) => memberHandle !== null),
      invited: setOf(({ isInvited }) => isInvited),
      declined: setOf(({ isDeclined }) => isDeclined),
    });
    const members = found.flatMap(({ email, memberName, memberHandle }) =>
      memberName === null || memberHandle === null
        ? []
        : [[email, { name: memberName, handle: memberHandle }] as const],
    );
    return { lines, members: new Map(members) };
  }
}

function stateOf(file: { isSent: boolean; isStopped: boolean; madeCount: number; sentCount: number }): FileState {
  if (!file.isSent) return 'checked';
  if (file.sentCount >= file.madeCount) return 'sent';
  return file.isStopped ? 'stopped' : 'sending';
}
