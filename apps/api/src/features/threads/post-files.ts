import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FilePlace } from '@cluster-commons/domain/files';
import { flag, integer, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { FilePlaces } from '../files/index.ts';
import { threadOfPost } from './thread-rows.ts';
import { threadFactsOfPost } from './thread.queries.ts';

const columns = {
  ...threadOfPost,
  authorId: text('o.author_id'),
  number: integer('o.number'),
  isHidden: flag('o.hidden_at is not null'),
  isRemoved: flag('o.removed_at is not null'),
};

const postOfFile = statement(
  'post_of_file',
  `select ${select(columns)} from post o join thread t on t.id = o.thread_id where o.id = $1 and o.deleted_at is null`,
  columns,
);

/** Files of posts are read by those who read the words of the post. */
@Injectable()
export class PostFiles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly places: FilePlaces,
  ) {}

  onModuleInit(): void {
    this.places.register('post', ({ postId }) => this.placeOf(postId));
  }

  private async placeOf(postId: string | null): Promise<FilePlace | null> {
    const post = postId === null ? null : await this.database.one(postOfFile, [postId]);
    return post === null ? null : { kind: 'post', thread: threadFactsOfPost(post), post };
  }
}
