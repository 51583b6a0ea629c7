import { postPath, threadPath } from '@cluster-commons/paths';
import { ThreadMonthsDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';

const page = definePage({
  document: ThreadMonthsDocument,
  variables: ({ params }) => {
    const number = wholeNumber(params.number);
    if (number === null) throw notFound();
    return { number };
  },
  check: ({ threadMonths }) => {
    if (!threadMonths) throw notFound();
  },
});

export const loader = page.loader;

/** In which months a discussion was written, each with the way to its first post. */
export default function ThreadMonthsPage() {
  const t = useText();
  const { threadMonths } = page.use().data;
  if (!threadMonths) throw notFound();
  const { thread, months } = threadMonths;
  return (
    <>
      <PageHead title={t('threadMonths.title', { title: thread.title })} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <p className={text.muted}>
          <Link to={threadPath(thread)} lang={thread.lang}>
            <Written>{thread.title}</Written>
          </Link>
        </p>
        <h1>{t('threadMonths.heading')}</h1>
      </header>
      <Rows>
        {months.map(({ firstAt, firstNumber, postCount }) => (
          <CountedRow key={firstNumber} counts={t('threads.postCount', { count: postCount })}>
            <Link to={postPath(thread, firstNumber)}>
              <Moment at={firstAt} style="month" />
            </Link>
          </CountedRow>
        ))}
      </Rows>
    </>
  );
}
