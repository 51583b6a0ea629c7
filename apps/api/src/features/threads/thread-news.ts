import { Injectable, type OnModuleInit } from '@nestjs/common';
import { recordedOn } from '@cluster-commons/domain/moderation';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { activityChannel, threadChannel } from './thread-channel.ts';

/** Tells open pages of a thread that it has changed, and open lists that something came to their head. */
@Injectable()
export class ThreadNewsTeller implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    this.handlers.news(
      [
        'thread.replied',
        'thread.changed',
        'post.edited',
        'post.shared',
        'post.removed',
        'post.brought-back',
        'post.taken-back',
        'answer.marked',
        'answer.unmarked',
        'thread.summarised',
        'poll.counted',
        'post.reacted',
        'post.reaction-changed',
        ...recordedOn('post'),
        ...recordedOn('thread'),
      ],
      ({ payload: { threadId, version, postCount } }) => ({
        channel: threadChannel(threadId),
        news: { threadId, version, postCount },
      }),
    );
    this.handlers.news(['thread.opened', 'thread.replied'], ({ payload: { threadId } }) => ({
      channel: activityChannel,
      news: { threadId },
    }));
  }
}
