import { Module } from '@nestjs/common';
import { AcceptAnswer } from './accept-answer.ts';
import { AttributionResolver, PostRefResolver } from './former-names.resolver.ts';
import { NamedThings } from './named-things.ts';
import { ModeratePost } from './moderate-post.ts';
import { ModerateThread } from './moderate-thread.ts';
import { OpenThread } from './open-thread.ts';
import { PreviewMarkdown } from './preview-markdown.ts';
import { ReplyToThread } from './reply-to-thread.ts';
import { ThreadExtrasResolver } from './thread-extras.resolver.ts';
import { ThreadFeedsController } from './thread-feeds.controller.ts';
import { ThreadFeedQueries } from './thread-feeds.queries.ts';
import { ThreadKindsResolver } from './thread-kinds.resolver.ts';
import { ThreadListQueries } from './thread-list.queries.ts';
import { ThreadLog } from './thread-log.ts';
import { ThreadOwnQueries } from './thread-own.queries.ts';
import { ThreadOwnResolver } from './thread-own.resolver.ts';
import { ThreadPages } from './thread-pages.ts';
import { ThreadQueries } from './thread.queries.ts';
import { ThreadSectionsResolver } from './thread-sections.resolver.ts';
import { ThreadsResolver } from './threads.resolver.ts';

@Module({
  controllers: [ThreadFeedsController],
  providers: [
    ThreadFeedQueries,
    ThreadQueries,
    ThreadListQueries,
    ThreadLog,
    ThreadOwnQueries,
    ThreadPages,
    OpenThread,
    ReplyToThread,
    AcceptAnswer,
    PreviewMarkdown,
    NamedThings,
    ModeratePost,
    ModerateThread,
    ThreadsResolver,
    ThreadExtrasResolver,
    ThreadOwnResolver,
    ThreadKindsResolver,
    ThreadSectionsResolver,
    PostRefResolver,
    AttributionResolver,
  ],
  exports: [ThreadQueries, ThreadListQueries, ModeratePost, ModerateThread],
})
export class ThreadsModule {}
