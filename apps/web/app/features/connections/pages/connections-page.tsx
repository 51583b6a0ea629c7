import { membersPath } from '@cluster-commons/paths';
import { ConnectionsPageDocument } from '../../../gql/index.ts';
import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import { ButtonLink } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AnswerForm } from '../components/AnswerForm.tsx';
import { ConnectionRow } from '../components/ConnectionRow.tsx';

const page = definePage({
  document: ConnectionsPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function ConnectionsPage() {
  const t = useText();
  const {
    data: { pending, accepted },
  } = page.use();
  const waiting = pending.nodes.filter(({ isRequestedByViewer }) => !isRequestedByViewer);
  const asked = pending.nodes.filter(({ isRequestedByViewer }) => isRequestedByViewer);
  return (
    <>
      <PageHead title={t('connections.title')} isPrivate />
      <NetworkPlaces current="connections" />
      <header className={layout.head}>
        <h1>{t('connections.title')}</h1>
        <p className={text.lead}>{t('connections.lead')}</p>
      </header>
      <div className={layout.split}>
        <div id="connections" className={layout.blocks} data-part>
          {waiting.length > 0 && (
            <section>
              <SectionHead title={t('connections.waiting')} />
              <Rows>
                {waiting.map((connection) => (
                  <ConnectionRow key={connection.id} connection={connection}>
                    <AnswerForm values={{ connectionId: connection.id, name: connection.other.name }} />
                  </ConnectionRow>
                ))}
              </Rows>
            </section>
          )}
          <section>
            <SectionHead title={t('connections.connected')} />
            {accepted.nodes.length === 0 ? (
              <NobodyYet />
            ) : (
              <Rows>
                {accepted.nodes.map((connection) => (
                  <ConnectionRow key={connection.id} connection={connection} />
                ))}
              </Rows>
            )}
            <Pager list={accepted} />
          </section>
        </div>
        <aside>
          <SectionHead title={t('connections.asked')} />
          {asked.length === 0 ? (
            <p className={text.muted}>{t('connections.askedNone')}</p>
          ) : (
            <Rows>
              {asked.map((connection) => (
                <ConnectionRow key={connection.id} connection={connection} />
              ))}
            </Rows>
          )}
          {pending.pageInfo.hasNextPage && <p className={text.muted}>{t('connections.latestOnly')}</p>}
        </aside>
      </div>
    </>
  );
}

function NobodyYet() {
  const t = useText();
  return (
    <div className={`${layout.stack} ${layout.after}`}>
      <h3>{t('connections.none')}</h3>
      <p>{t('connections.noneNext')}</p>
      <p>
        <ButtonLink to={membersPath}>{t('connections.toDirectory')}</ButtonLink>
      </p>
    </div>
  );
}
