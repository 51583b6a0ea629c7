import { threadPath, threadPrintPath } from '@cluster-commons/paths';
import { ThreadPrintDocument, type PrintedPosts_PostsFragment } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Parts } from '../../../platform/i18n/Parts.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';

/** Posts of one part, and parts of one page: as many as a meeting reads. */
const ofPart = 50;
const parts = 4;

const page = definePage({
  document: ThreadPrintDocument,
  variables: ({ params, url }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    const from = wholeNumber(url.searchParams.get('from')) ?? 1;
    const start = (part: number): number => from + part * ofPart;
    return { number, first: start(0), second: start(1), third: start(2), fourth: start(3) };
  },
  check: ({ thread }) => {
    if (!thread) throw notFound();
  },
});

export const loader = page.loader;

type Printed = PrintedPosts_PostsFragment['nodes'][number];

/** A discussion from its beginning to its end, for paper: no menus, no forms, no buttons. */
export default function ThreadPrintPage() {
  const t = useText();
  const {
    data: { thread },
    variables,
  } = page.use();
  if (!thread) throw notFound();
  const { first, second, third, fourth } = thread;
  const posts = [first, second, third, fourth].flatMap(({ nodes }) => nodes);
  return (
    <>
      <PageHead title={t('threadPrint.title', { title: thread.title })} isPrivate />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1 lang={thread.lang}>
          <Written>{thread.title}</Written>
        </h1>
        <p className={text.muted}>
          <Parts
            of={[thread.author.name, thread.cluster?.name, <Moment key="at" at={thread.createdAt} style="date" />]}
          />
        </p>
        <p className={layout.onScreen}>
          <Link to={threadPath(thread)}>{t('threadPrint.back')}</Link>
        </p>
      </header>
      <div className={layout.blocks}>
        {posts.map((post) => (
          <PrintedPost key={post.id} post={post} />
        ))}
      </div>
      {fourth.pageInfo.hasNextPage && (
        <p className={layout.after}>
          <Link to={threadPrintPath(thread.number, variables.first + parts * ofPart)}>{t('threadPrint.rest')}</Link>
        </p>
      )}
    </>
  );
}

function PrintedPost({ post: { number, author, createdAt, html, lang, isAnswer } }: { post: Printed }) {
  const t = useText();
  return (
    <article aria-label={t('threads.postBy', { number, name: author.name })}>
      <p className={text.small}>
        <b>
          {number}. <bdi>{author.name}</bdi>
        </b>{' '}
        <Moment at={createdAt} style="date" />
        {isAnswer && (
          <>
            {' '}
            <b>{t('threads.answerMark')}</b>
          </>
        )}
      </p>
      {html === null ? <p className={text.muted}>{t('threadPrint.withheld')}</p> : <Prose html={html} lang={lang} />}
    </article>
  );
}
