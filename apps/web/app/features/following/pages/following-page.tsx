import { tagName } from '@cluster-commons/messages/taxonomies/tags';
import { clusterPath, memberPath, threadsPath, withQuery } from '@cluster-commons/paths';
import { FollowingPageDocument, type Follow_FollowFragment } from '../../../gql/index.ts';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CountedRow, Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { ThreadRow } from '../../threads/index.ts';
import { FollowForm } from '../FollowForm.tsx';
import { FollowTools } from '../FollowTools.tsx';

const page = definePage({
  document: FollowingPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function FollowingPage() {
  const t = useText();
  const { myFollows, mutedThreads } = page.use().data;
  return (
    <SettingsFrame>
      <section className={layout.stack}>
        <p>{t('following.lead')}</p>
        <p>
          <Link to={withQuery(threadsPath, { sort: 'unread' })}>{t('following.toUnread')}</Link>
        </p>
      </section>
      <section id="follows" data-part>
        <SectionHead title={t('following.things')} />
        {myFollows.length === 0 ? (
          <p className={text.muted}>{t('following.noThings')}</p>
        ) : (
          <Rows>
            {myFollows.map((follow) => (
              <FollowRow key={`${follow.kind} ${follow.id}`} follow={follow} />
            ))}
          </Rows>
        )}
      </section>
      <section id="muted" data-part>
        <SectionHead title={t('following.muted')} />
        {mutedThreads.totalCount === 0 ? (
          <p className={text.muted}>{t('following.noneMuted')}</p>
        ) : (
          <Rows>
            {mutedThreads.nodes.map((thread) => (
              <ThreadRow
                key={thread.id}
                thread={thread}
                slot={
                  <FollowForm
                    values={{ kind: 'THREAD', id: thread.id, name: thread.title, level: 'NORMAL', before: 'MUTE' }}
                  />
                }
              />
            ))}
          </Rows>
        )}
        <Pager list={mutedThreads} />
      </section>
    </SettingsFrame>
  );
}

function FollowRow({ follow: { kind, id, name, slug, level } }: { follow: Follow_FollowFragment }) {
  const { language } = useTexts();
  const shown = kind === 'TAG' ? tagName(name, language) : name;
  const to =
    kind === 'TAG'
      ? withQuery(threadsPath, { tag: id })
      : kind === 'CLUSTER'
        ? clusterPath(slug ?? '')
        : memberPath(slug ?? '');
  return (
    <CountedRow counts={<FollowTools kind={kind} id={id} name={shown} level={level} />}>
      <Link to={to}>
        <bdi>{shown}</bdi>
      </Link>
    </CountedRow>
  );
}
