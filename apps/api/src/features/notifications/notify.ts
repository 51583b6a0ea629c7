import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventName, Happened } from '@cluster-commons/domain/events';
import { threadLimits } from '@cluster-commons/domain/threads';
import { spokenIn } from '@cluster-commons/markdown';
import { select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement, type Statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Live } from '../../platform/live/live.ts';
import { unreadChannel } from '../../platform/auth/unread-channel.ts';
import { beginFanOut, portion, tellPortion } from './tell-of-post.ts';
import {
  tellAccepted,
  tellAnswered,
  tellAppointed,
  tellHidden,
  tellNamed,
  tellReacted,
  tellReminded,
  tellRequested,
  tellRestored,
} from './tell-one.ts';

const written = { html: text('o.html') };
const postText = statement(
  'notification_post_text',
  `select ${select(written)} from post o
    where o.thread_id = $1 and case when $2::uuid is null then o.number = 1 else o.id = $2 end`,
  written,
);

type Told = Statement<{ memberId: ReturnType<typeof text> }>;

/** Writes who is to be told of what happened: the one place from which notifications come. */
@Injectable()
export class Notify implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly live: Live,
  ) {}

  onModuleInit(): void {
    this.handlers.on('thread.opened', 'notify-opened', (event) => this.ofPost(event, event.payload.threadId, null));
    this.handlers.on('thread.replied', 'notify-replied', (event) =>
      this.ofPost(event, event.payload.threadId, event.payload.postId),
    );
    this.handlers.on('post.edited', 'notify-edited', (event) => this.ofEdit(event));
    this.one('answer.marked', 'notify-answer', tellAnswered, ({ postId }) => [postId]);
    this.one('post.reacted', 'notify-reaction', tellReacted, ({ postId, actorId }) => [postId, actorId]);
    this.one('post.hidden', 'notify-hidden', tellHidden, ({ postId, actorId }) => [postId, actorId]);
    this.one('post.restored', 'notify-restored', tellRestored, ({ postId, actorId }) => [postId, actorId]);
    this.one('connection.requested', 'notify-request', tellRequested, ({ connectionId }) => [connectionId]);
    this.one('connection.accepted', 'notify-accepted', tellAccepted, ({ connectionId }) => [connectionId]);
    this.one('account.role-set', 'notify-role', tellAppointed, ({ memberId, actorId }) => [memberId, actorId, null]);
    this.one('cluster.moderator-set', 'notify-moderator', tellAppointed, ({ memberId, actorId, clusterId }) => [
      ...[memberId, actorId, clusterId],
    ]);
    this.one('bookmark.reminder-due', 'notify-reminder', tellReminded, ({ bookmarkId }) => [bookmarkId]);
  }

  /** Tells one member: `ids` of the event are the values from `$3` on. */
  private one<Name extends EventName>(
    event: Name,
    handler: string,
    tell: Told,
    ids: (payload: Happened<Name>['payload']) => (string | null)[],
  ): void {
    this.handlers.on(event, handler, async (happened) => {
      const rows: RowOf<typeof tell.columns>[] = await this.database.all(tell, [
        ...[happened.id, happened.at],
        ...ids(happened.payload),
      ]);
      await this.tellPages(rows.map(({ memberId }) => memberId));
    });
  }

  /** Tells everybody whom a post concerns, portion by portion, from where an earlier attempt was stopped. */
  private async ofPost({ id, at }: Happened, threadId: string, postId: string | null): Promise<void> {
    const post = await this.database.one(postText, [threadId, postId]);
    if (post === null) return;
    const { handles, quoted } = spokenIn(post.html, threadLimits.named);
    const quotes = [quoted.map(({ thread }) => thread), quoted.map(({ post: number }) => number)];
    await this.database.one(beginFanOut, [id]);
    for (;;) {
      const told = await this.database.one(tellPortion, [id, at, threadId, postId, handles, ...quotes, portion]);
      await this.tellPages(told?.memberIds ?? []);
      if (told === null || told.isDone) return;
    }
  }

  /** Tells those whom a post names since it was changed. */
  private async ofEdit({ id, at, payload }: Happened<'post.edited'>): Promise<void> {
    const { threadId, postId, actorId } = payload;
    const post = await this.database.one(postText, [threadId, postId]);
    const { handles } = spokenIn(post?.html ?? '', threadLimits.named);
    if (handles.length === 0) return;
    const rows = await this.database.all(tellNamed, [id, at, postId, actorId, handles]);
    await this.tellPages(rows.map(({ memberId }) => memberId));
  }

  /** A hint to open pages: what is lost is made good by the next page. */
  private async tellPages(memberIds: readonly string[]): Promise<void> {
    if (memberIds.length === 0) return;
    await this.live
      .publishAll(memberIds.map((memberId) => ({ channel: unreadChannel(memberId), news: { memberId } })))
      .catch(() => undefined);
  }
}
