import { postPath } from '@cluster-commons/paths';
import { ReactionsPageDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Written } from '../../../platform/i18n/Written.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { wholeNumber } from '../../../platform/pages/parameters.ts';
import { placeIn } from '../../../platform/pages/place.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { AuthorName } from '../../profiles/index.ts';
import { iconOf } from '../reaction-icons.ts';

const page = definePage({
  document: ReactionsPageDocument,
  variables: ({ params, url }) => {
    const [thread, post] = [wholeNumber(params.number), wholeNumber(params.post)];
    if (thread === null || post === null) throw notFound();
    return { thread, post, ...placeIn(url) };
  },
  check: ({ thread, postReactions }) => {
    if (!thread || !postReactions) throw notFound();
  },
  needsSignIn: true,
});

export const loader = page.loader;

export default function ReactionsPage() {
  const t = useText();
  const { data, variables } = page.use();
  const { thread, postReactions } = data;
  if (!thread || !postReactions) throw notFound();
  const number = variables.post;
  const heading = t('reactions.titleOf', { number });
  return (
    <>
      <PageHead title={heading} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <p className={text.muted}>
          <Link to={postPath(thread, number)}>
            <Written lang={thread.lang}>{thread.title}</Written>
          </Link>
        </p>
        <h1>{heading}</h1>
        <p>{t(postReactions.totalCount === 0 ? 'reactions.none' : 'reactions.lead')}</p>
      </header>
      <Rows>
        {postReactions.nodes.map(({ id, kind, result, at, author }) => (
          <CountedRow
            key={id}
            counts={
              <span>
                <Icon name={iconOf[kind]} /> {t(`reactions.kind.${kind}`)}
              </span>
            }
          >
            <p>
              <AuthorName author={author} />
            </p>
            {result !== null && <p dir="auto">{result}</p>}
            <p className={text.muted}>
              <Moment at={at} style="date" />
            </p>
          </CountedRow>
        ))}
      </Rows>
      <Pager list={postReactions} />
    </>
  );
}
