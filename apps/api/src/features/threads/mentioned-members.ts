import { Injectable } from '@nestjs/common';
import { mentionsIn } from '@cluster-commons/markdown';
import { select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';

const handles = { handle: text('m.handle') };

const membersNamed = statement(
  'members_named',
  `select ${select(handles)} from member m where m.handle = any($1::text[]) and m.status = 'active'`,
  handles,
);

/** Handles that are looked up for one text; what is named beyond stays text. */
const most = 50;

/** Which of the names behind an `@` are members: others, such as `@everyone`, stay text. */
@Injectable()
export class MentionedMembers {
  constructor(private readonly database: Database) {}

  /** Asks only where a text names somebody. */
  async of(body: string): Promise<(handle: string) => boolean> {
    const named = [...new Set(mentionsIn(body).map(({ handle }) => handle))].slice(0, most);
    if (named.length === 0) return () => false;
    const members = new Set((await this.database.all(membersNamed, [named])).map(({ handle }) => handle));
    return (handle) => members.has(handle);
  }
}
