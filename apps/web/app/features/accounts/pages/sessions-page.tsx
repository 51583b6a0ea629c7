import { SessionsDocument, type SessionsQuery } from '../../../gql/index.ts';
import { SettingsFrame } from '../../../platform/frame/SettingsFrame.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Icon } from '../../../ui/icon/Icon.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { EndOtherSessionsForm } from '../components/EndOtherSessionsForm.tsx';
import { EndSessionForm } from '../components/EndSessionForm.tsx';

const page = definePage({ document: SessionsDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function SessionsPage() {
  const t = useText();
  const { sessions } = page.use().data;
  return (
    <SettingsFrame>
      <section id="sessions" className={layout.stack} data-part>
        <SectionHead title={t('settings.sessions')} />
        <Rows>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </Rows>
        {sessions.length > 1 && <EndOtherSessionsForm />}
        <p className={text.muted}>{t('settings.sessions.unknown')}</p>
      </section>
    </SettingsFrame>
  );
}

function SessionRow({
  session: { id, device, isThisOne, isKept, startedAt, lastUsedAt, endsAt },
}: {
  session: SessionsQuery['sessions'][number];
}) {
  const t = useText();
  return (
    <li className={`${layout.row} ${layout.ends}`}>
      <div>
        <p>
          <b>
            <bdi>{device}</bdi>
          </b>{' '}
          {isThisOne && (
            <span className={text.done}>
              <Icon name="check" /> {t('settings.sessions.this')}
            </span>
          )}
        </p>
        <p className={text.muted}>
          {!isThisOne && (
            <>
              <Text id="settings.sessions.used" values={{ when: <Moment at={lastUsedAt} style="moment" /> }} />{' '}
            </>
          )}
          <Text
            id={isKept ? 'settings.sessions.kept' : 'settings.sessions.ends'}
            values={{ since: <Moment at={startedAt} style="date" />, end: <Moment at={endsAt} style="moment" /> }}
          />
        </p>
      </div>
      {!isThisOne && <EndSessionForm values={{ sessionId: id, device }} />}
    </li>
  );
}
