import { lengthOf } from '@cluster-commons/domain/kernel';
import { redirect } from 'react-router';
import { ThreadPageDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { browserAction, serverAction } from '../../../platform/forms/form-action.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { browserLoader } from '../../../platform/pages/browser-loader.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import type { Page, PageProps } from '../../../platform/pages/page.ts';
import { usePageData } from '../../../platform/pages/page-data.ts';
import { serverLoader } from '../../../platform/pages/server-loader.ts';
import { useViewer } from '../../../platform/session/frame.ts';
import type { ThreadPageQuery, ThreadPageQueryVariables } from '../../../gql/index.ts';
import layout from '../../../ui/layout.module.css';
import { AnswerNotice } from '../components/AnswerNotice.tsx';
import { LiveReplies } from '../components/LiveReplies.tsx';
import { ModeratorTools } from '../components/ModeratorTools.tsx';
import { PostCard, type PageThread } from '../components/PostCard.tsx';
import { EarlierPosts, LaterPosts } from '../components/PostGaps.tsx';
import { ReplyComposer } from '../components/ReplyComposer.tsx';
import { ThreadAside } from '../components/ThreadAside.tsx';
import { ThreadHead } from '../components/ThreadHead.tsx';
import { threadActs } from '../thread-acts.ts';
import { threadPath } from '../thread-address.ts';

const page: Page<ThreadPageQuery, ThreadPageQueryVariables> = {
  document: ThreadPageDocument,
  variables: ({ params, url, viewer }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    return { number, from: wholeNumber(url.searchParams.get('from')), isMember: viewer !== null };
  },
  check: ({ thread }, { params, url }) => {
    if (!thread) throw notFound();
    if (params.slug !== thread.slug) throw redirect(threadPath(thread) + url.search, 301);
  },
};

export const loader = serverLoader(page);
export const clientLoader = browserLoader(page);
export const action = serverAction(threadActs);
export const clientAction = browserAction(threadActs);

export default function ThreadPage({ loaderData, actionData: formState }: PageProps<typeof loader>) {
  const { thread } = usePageData(page.document, loaderData);
  const viewer = useViewer();
  if (!thread) throw notFound();
  return (
    <>
      <PageHead
        title={thread.title}
        description={descriptionOf(thread)}
        parameters={{ from: loaderData.variables.from ?? undefined }}
        type="article"
        isPrivate={thread.visibility !== 'PUBLIC'}
      />
      <NetworkPlaces current="discussions" />
      <ThreadHead thread={thread} />
      <div className={layout.split}>
        <div>
          <div className={layout.stack}>
            <ModeratorTools thread={thread} formState={formState} />
            <AnswerNotice thread={thread} />
          </div>
          <EarlierPosts thread={thread} />
          {thread.posts.nodes.map((post) => (
            <PostCard key={post.id} post={post} thread={thread} formState={formState} />
          ))}
          <LaterPosts thread={thread} />
          {viewer && <LiveReplies thread={thread} />}
          <ReplyComposer key={thread.id} thread={thread} clientKey={loaderData.clientKey} formState={formState} />
        </div>
        <ThreadAside thread={thread} />
      </div>
    </>
  );
}

const descriptionLength = 160;

/** The first words of the first post on the page. */
function descriptionOf({ posts }: PageThread): string {
  // Tags and entities take room too; this much holds the words.
  const start = (posts.nodes[0]?.html ?? '').slice(0, descriptionLength * 10);
  const words = start.replace(/<[^>]*(>|$)/g, ' ').replace(/&[a-z]+;|&#\d+;/g, ' ');
  const line = words.replace(/\s+/g, ' ').trim();
  return lengthOf(line) <= descriptionLength ? line : `${Array.from(line).slice(0, descriptionLength).join('')}…`;
}
