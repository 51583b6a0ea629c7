import { Injectable } from '@nestjs/common';
import { lengthOf, type Viewer } from '@cluster-commons/domain/kernel';
import { editLimits, editPolicy, threadPolicy } from '@cluster-commons/domain/threads';
import { flag, instant, integer, maybe, text, type RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { withFields, type Page, type Place } from '../../platform/graphql/paging.ts';
import { authorRow } from '../profiles/index.ts';
import type { PostRevision } from './post-history.model.ts';
import type { Post } from './post.model.ts';
import { differenceOf, type TextChange } from './text-difference.ts';
import { postFacts, postFrom, threadFactsOfPost, ThreadQueries } from './thread.queries.ts';
import { calledAs, writerFrom } from './thread-writers.ts';

const columns = {
  id: text('v.id'),
  number: integer('v.number'),
  at: instant('v.created_at'),
  lang: text('v.lang'),
  body: text('v.body'),
  before: maybe(text('(select w.body from post_revision w where w.post_id = v.post_id and w.number = v.number - 1)')),
  reason: maybe(text('v.reason')),
  reasonLang: maybe(text('v.reason_lang')),
  isHidden: flag('v.hidden_at is not null'),
  isBeforeHidden: flag(
    'exists (select 1 from post_revision w where w.post_id = v.post_id and w.number = v.number - 1 and w.hidden_at is not null)',
  ),
  ...authorRow('m', 'p', 'editor'),
};

const list = new KeysetList({
  name: 'post_history',
  columns,
  from: 'post_revision v',
  joins: 'join member m on m.id = v.editor_id left join profile p on p.member_id = m.id',
  orders: {
    latest: {
      keys: [
        { by: 'v.number', key: 'number', as: 'number' },
        { by: 'v.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: (postId: string, shape) => {
    shape.where(`v.post_id = ${shape.value(postId)}`);
  },
});

/** How much text one answer compares word by word; what comes later is compared by paragraphs. */
class Effort {
  #left: number = editLimits.comparedTexts;

  difference({ before, body, lang }: Pick<RowOf<typeof columns>, 'before' | 'body' | 'lang'>): TextChange[] {
    if (before === null) return [];
    this.#left -= lengthOf(before) + lengthOf(body);
    return differenceOf(before, body, lang, this.#left >= 0);
  }
}

@Injectable()
export class PostHistory {
  constructor(
    private readonly database: Database,
    private readonly queries: ThreadQueries,
  ) {}

  /** The versions of a post whose words the viewer may read; null when these are not there for them. */
  async page(
    viewer: Viewer,
    place: { thread: number; post: number },
    slice: Place & { size: number },
  ): Promise<(Page<PostRevision> & { post: Post; canHide: boolean }) | null> {
    const post = await this.queries.postByNumber(viewer, place.thread, place.post);
    if (post === null || !threadPolicy.readPost(viewer, threadFactsOfPost(post), postFacts(post)).allowed) return null;
    const [thread, facts] = [threadFactsOfPost(post), postFacts(post)];
    const seesHidden = editPolicy.readHiddenVersion(viewer, thread, facts).allowed;
    const effort = new Effort();
    const listed = await list.page(this.database, post.id, { order: 'latest', ...slice }, (row): PostRevision => ({
      id: row.id,
      number: row.number,
      at: row.at,
      lang: row.lang,
      isHidden: row.isHidden,
      body: row.isHidden && !seesHidden ? null : row.body,
      reason: row.reason,
      reasonLang: row.reasonLang,
      editor: writerFrom(row, 'editor', viewer, thread, { id: row.id, as: calledAs(post.number) }),
      get changes() {
        // What differs from a hidden text shows it.
        return (row.isHidden || row.isBeforeHidden) && !seesHidden ? [] : effort.difference(row);
      },
    }));
    return withFields(listed, {
      post: postFrom(viewer, post),
      canHide: editPolicy.hideVersion(viewer, thread, facts).allowed,
    });
  }
}
