import { Injectable } from '@nestjs/common';
import { quotationOf } from '@cluster-commons/domain/composer';
import type { Language, MemberViewer } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { postPath } from '@cluster-commons/paths';
import { flag, integer, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { calledAs, isNameless, visibleThreads } from '../threads/index.ts';

const quoted = {
  number: integer('o.number'),
  body: text('o.body'),
  authorName: text('m.name'),
  isNameless: flag(isNameless),
  isFormer: flag(`m.status = 'left'`),
  thread: integer('t.number'),
  slug: text('t.slug'),
};

/** What the one who is quoted is called: a number in the place of those who left. */
function nameOf({ isNameless: hasNoName, isFormer, number, authorName }: RowOf<typeof quoted>, lang: Language): string {
  if (hasNoName) return textFor(lang)(`profiles.withheld.${calledAs(number)}`);
  return isFormer ? `#${number}` : authorName;
}

@Injectable()
export class PostQuote {
  constructor(private readonly database: Database) {}

  /**
   * A post as a quotation in Markdown that links back to it; null where the viewer reads no such text. A name that was
   * withheld from anybody is not in it, since others read it.
   */
  async run(
    viewer: MemberViewer,
    language: Language,
    threadNumber: number,
    postNumber: number,
  ): Promise<string | null> {
    const shape = new QueryShape('post_to_quote');
    visibleThreads(viewer, shape);
    const row = await this.database.one(
      shape.statement(
        `select ${select(quoted)} from thread t join post o on o.thread_id = t.id join member m on m.id = o.author_id
          where ${shape.conditions} and t.number = ${shape.value(threadNumber)} and o.number = ${shape.value(postNumber)}
            and o.deleted_at is null and o.removed_at is null and o.hidden_at is null`,
        quoted,
      ),
      shape.values,
    );
    if (row === null) return null;
    return quotationOf({
      name: nameOf(row, language),
      path: postPath({ number: row.thread, slug: row.slug }, row.number),
      text: row.body,
    });
  }
}
