import { Module, type Provider } from '@nestjs/common';
import { FilesModule } from '../files/index.ts';
import { AcceptAnswer } from './accept-answer.ts';
import { ShowAskerName } from './show-asker-name.ts';
import { AttributionResolver, PostRefResolver } from './former-names.resolver.ts';
import { PostCardsResolver, RelatedThreadsResolver } from './beside-posts.resolver.ts';
import { EditPost } from './edit-post.ts';
import { HidePostVersion } from './hide-post-version.ts';
import { NamedThings } from './named-things.ts';
import { LinkCards } from './link-cards.ts';
import { ModeratePost } from './moderate-post.ts';
import { ModerateThread } from './moderate-thread.ts';
import { OpenThread } from './open-thread.ts';
import { PostEditsResolver } from './post-edits.resolver.ts';
import { PostHistory } from './post-history.ts';
import { PostFiles } from './post-files.ts';
import { PostMending } from './post-mending.ts';
import { PreviewMarkdown } from './preview-markdown.ts';
import { RelatedThreads } from './related-threads.ts';
import { RemovePost } from './remove-post.ts';
import { ReplyToThread } from './reply-to-thread.ts';
import { RestoreOwnPost } from './restore-own-post.ts';
import { ListNews } from './list-news.ts';
import { ListNewsResolver } from './list-news.resolver.ts';
import { TellWriting } from './tell-writing.ts';
import { SharePost } from './share-post.ts';
import { SummariseThread } from './summarise-thread.ts';
import { ThreadExtrasResolver } from './thread-extras.resolver.ts';
import { ThreadFeedsController } from './thread-feeds.controller.ts';
import { ThreadFeedQueries } from './thread-feeds.queries.ts';
import { ThreadKindsResolver } from './thread-kinds.resolver.ts';
import { ThreadListQueries } from './thread-list.queries.ts';
import { ThreadLog } from './thread-log.ts';
import { ThreadOwnQueries } from './thread-own.queries.ts';
import { ThreadOwnResolver } from './thread-own.resolver.ts';
import { ThreadPages } from './thread-pages.ts';
import { ThreadMonthQueries, ThreadMonthsResolver } from './thread-months.ts';
import { ThreadQueries } from './thread.queries.ts';
import { ThreadSectionsResolver } from './thread-sections.resolver.ts';
import { ThreadSummaryResolver } from './thread-summary.resolver.ts';
import { ThreadsResolver } from './threads.resolver.ts';
import { UpdateThread } from './update-thread.ts';

/** What opens threads, in whichever process; it needs limits and files. */
export const opening: Provider[] = [ThreadQueries, NamedThings, OpenThread];

/** What replies in threads, in whichever process; it needs limits and files. */
export const replying: Provider[] = [ThreadQueries, NamedThings, ReplyToThread];

@Module({
  imports: [FilesModule],
  controllers: [ThreadFeedsController],
  providers: [
    ...opening,
    ThreadFeedQueries,
    ThreadListQueries,
    ThreadLog,
    ThreadMonthQueries,
    ThreadMonthsResolver,
    ThreadOwnQueries,
    ThreadPages,
    ReplyToThread,
    AcceptAnswer,
    ShowAskerName,
    EditPost,
    PostEditsResolver,
    PostHistory,
    PostMending,
    HidePostVersion,
    RemovePost,
    RestoreOwnPost,
    SharePost,
    SummariseThread,
    UpdateThread,
    PreviewMarkdown,
    TellWriting,
    ListNews,
    ListNewsResolver,
    LinkCards,
    RelatedThreads,
    PostCardsResolver,
    RelatedThreadsResolver,
    PostFiles,
    ModeratePost,
    ModerateThread,
    ThreadsResolver,
    ThreadExtrasResolver,
    ThreadOwnResolver,
    ThreadKindsResolver,
    ThreadSectionsResolver,
    ThreadSummaryResolver,
    PostRefResolver,
    AttributionResolver,
  ],
  exports: [ThreadQueries, ThreadListQueries, ModeratePost, ModerateThread],
})
export class ThreadsModule {}
