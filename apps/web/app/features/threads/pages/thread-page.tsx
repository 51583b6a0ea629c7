import { draftKeyOf } from '@cluster-commons/domain/drafts';
import { lengthOf, startOf } from '@cluster-commons/domain/kernel';
import { editThreadPath, pageStartOf, postAnchor, threadPath } from '@cluster-commons/paths';
import { Fragment } from 'react';
import { MarkReadDocument, ThreadPageDocument, ThreadPageOwnDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { Island } from '../../../platform/islands/Island.tsx';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import { OwnParts } from '../../../platform/pages/own-parts.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { redirect } from '../../../platform/routing/routing.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { FollowTools, NewLine, ReadingTools, useReading, type Reading } from '../../following/index.ts';
import { ModeratorTools } from '../../moderation/index.ts';
import { PollBox } from '../../polls/index.ts';
import { ReactionButtons } from '../../reactions/index.ts';
import { AnswerNotice } from '../components/AnswerNotice.tsx';
import { PostActs } from '../components/PostActs.tsx';
import { PostCard } from '../components/PostCard.tsx';
import { EarlierPosts, LaterPosts } from '../components/PostGaps.tsx';
import { RelatedThreads } from '../components/RelatedThreads.tsx';
import { ReplyComposer } from '../components/ReplyComposer.tsx';
import { SummaryNotice } from '../components/SummaryNotice.tsx';
import { ThreadAside } from '../components/ThreadAside.tsx';
import { ThreadHead } from '../components/ThreadHead.tsx';
import styles from '../components/post.module.css';
import LiveReplies from '../islands/LiveReplies.tsx';
import type { OwnThread, PageThread } from '../page-thread.ts';

const page = definePage({
  document: ThreadPageDocument,
  variables: ({ params, url }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    return { number, from: wholeNumber(url.searchParams.get('from')) };
  },
  check: ({ thread }, { params, url }) => {
    if (!thread) throw notFound();
    const { address, isLasting } = addressOfPage(thread, url);
    const isHere = params.slug === thread.slug && address.search === url.search;
    if (!isHere) throw redirect(address.pathname + address.search + address.hash, isLasting ? 301 : 302);
  },
  own: {
    document: ThreadPageOwnDocument,
    variables: ({ url }, { thread }) => {
      const quote = wholeNumber(url.searchParams.get('quote'));
      const from = wholeNumber(url.searchParams.get('from'));
      const draftKey = draftKeyOf('replyToThread', thread?.id);
      return { number: thread?.number ?? 0, from, draftKey, quote: quote ?? 0, quotes: quote !== null };
    },
  },
  // Who has a page before them has read it, as far as a page without script can tell.
  opened: {
    document: MarkReadDocument,
    variables: ({ thread }) => {
      const last = thread?.posts.nodes.at(-1);
      return thread && last ? { input: { threadId: thread.id, postNumber: last.number } } : null;
    },
  },
  shows: ({ thread }) => ({
    thread: thread ? [thread.id] : [],
    post: thread ? thread.posts.nodes.filter(isReadable).map(({ id }) => id) : [],
  }),
});

const isReadable = ({ html }: { html: string | null }): boolean => html !== null;

/**
 * The one address of the page of posts that is asked for: pages begin at 1, 21, 41 ..., the first without a number. Where
 * no post is so far behind, it is that of the last page, for as long as it is the last.
 */
function addressOfPage(thread: PageThread, url: URL): { address: URL; isLasting: boolean } {
  const { nodes, totalCount } = thread.posts;
  const asked = wholeNumber(url.searchParams.get('from'));
  const isLasting = nodes.length > 0 || asked === null;
  const start = pageStartOf(isLasting ? (asked ?? 1) : Math.min(asked - 1, Math.max(1, totalCount)));
  const address = new URL(url);
  address.pathname = threadPath(thread);
  if (start > 1) address.searchParams.set('from', String(start));
  else address.searchParams.delete('from');
  if (isLasting && asked !== null && asked !== start) address.hash = postAnchor(asked);
  return { address, isLasting };
}

export const loader = page.loader;

export default function ThreadPage() {
  const t = useText();
  const { data, own, variables, address, clientKey } = page.use();
  const { thread } = data;
  if (!thread) throw notFound();
  const ownThread = own?.threadOwn ?? null;
  const reading = useReading()(thread.id);
  return (
    <>
      <PageHead
        title={thread.title}
        description={descriptionOf(thread)}
        parameters={{ from: variables.from ?? undefined }}
        type="article"
        isPrivate={thread.visibility !== 'PUBLIC'}
      />
      <NetworkPlaces current="discussions" />
      <ThreadHead thread={thread} />
      <div className={layout.split}>
        <div>
          <div className={layout.stack}>
            <OwnParts of="thread" thing={thread} />
            {ownThread && (
              <FollowTools
                kind="THREAD"
                id={thread.id}
                name={thread.title}
                level={reading?.level ?? 'NORMAL'}
                cause={reading?.cause}
              />
            )}
            {ownThread?.viewerCan.update.allowed && (
              <p id="change-thread" data-part>
                <ButtonLink to={editThreadPath(thread.number)} look="quiet">
                  <Icon name="pencil" /> {t('threads.change.do')}
                </ButtonLink>
              </p>
            )}
            {ownThread && <ModeratorTools thread={thread} viewerCan={ownThread.viewerCan} />}
            <SummaryNotice thread={thread} own={ownThread} />
            <AnswerNotice thread={thread} />
            {thread.poll && (
              <PollBox threadId={thread.id} lang={thread.lang} poll={thread.poll} own={ownThread?.poll ?? null} />
            )}
          </div>
          <EarlierPosts thread={thread} />
          <Posts thread={thread} own={ownThread} reading={reading} />
          <LaterPosts thread={thread} />
          {ownThread && <News thread={thread} own={ownThread} reading={reading} />}
          <ReplyComposer
            thread={thread}
            own={ownThread}
            draft={own?.draft ?? null}
            clientKey={clientKey}
            replyTo={wholeNumber(address.url.searchParams.get('replyTo'))}
            quote={own?.postQuote ?? undefined}
          />
          <RelatedThreads threads={thread.related} />
        </div>
        <ThreadAside thread={thread} reading={reading} />
      </div>
    </>
  );
}

interface OwnOfThread {
  thread: PageThread;
  own: OwnThread | null;
  reading: Reading | null;
}

function Posts({ thread, own, reading }: OwnOfThread) {
  const ownPosts = new Map(own?.posts.map((post) => [post.id, post]));
  const firstNew = thread.posts.nodes.find(({ number }) => number >= (reading?.firstUnread ?? Infinity));
  const isHere = firstNew !== thread.posts.nodes[0] || reading?.firstUnread === firstNew?.number;
  return (
    <div id="posts" data-parts>
      {thread.posts.nodes.map((post) => {
        const ownPost = ownPosts.get(post.id);
        return (
          <Fragment key={post.id}>
            {reading && isHere && post === firstNew && <NewLine reading={reading} />}
            <PostCard
              post={post}
              thread={thread}
              slot={
                own && (
                  <div className={styles.acts}>
                    {isReadable(post) && ownPost && (
                      <ReactionButtons post={post} thread={thread.number} own={ownPost} />
                    )}
                    {isReadable(post) && <OwnParts of="post" thing={post} />}
                    {ownPost && <PostActs post={post} thread={thread} ownPost={ownPost} ownThread={own} />}
                  </div>
                )
              }
            />
          </Fragment>
        );
      })}
    </div>
  );
}

function News({ thread, own, reading }: OwnOfThread & { own: OwnThread }) {
  const t = useText();
  const { language } = useTexts();
  const { nodes, pageInfo } = thread.posts;
  // The two queries may differ by a post: what the last page shows is what the reader has.
  const since = (pageInfo.hasNextPage ? null : nodes.at(-1)?.number) ?? own.lastPostNumber;
  return (
    <>
      <Island
        name="live-replies"
        of={LiveReplies}
        isLater
        props={{
          threadId: thread.id,
          version: thread.version,
          thread: { number: thread.number, slug: thread.slug },
          since,
          newPosts: countedTemplateOf(t, language, 'threads.newPosts'),
          writing: t('threads.writing'),
        }}
      />
      <ReadingTools threadId={thread.id} reading={reading} lastHere={nodes.at(-1)?.number ?? since} />
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
  return lengthOf(line) <= descriptionLength ? line : `${startOf(line, descriptionLength)}…`;
}
