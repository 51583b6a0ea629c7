import { pageRequestContext } from '@cluster-commons/bridge';
import { settingsPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { StopMailDocument, UnsubscribePageDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import type { ActionFunctionArgs } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { StopMailForm, type StopWhat } from '../StopMailForm.tsx';

const page = definePage({
  document: UnsubscribePageDocument,
  variables: ({ params }) => ({ token: params['token'] ?? '' }),
  status: ({ mailStop }) => (mailStop === null ? 404 : 200),
});

export const loader = page.loader;

/** What mail programs send in one click (RFC 8058): it is done at once, by nobody's session, and the page says so. */
export async function action({ context, params, request }: ActionFunctionArgs): Promise<null> {
  const form = await request.formData();
  if (form.get('List-Unsubscribe') === 'One-Click') {
    await context.get(pageRequestContext).run(StopMailDocument, { input: { token: params['token'] ?? '' } });
  }
  return null;
}

export default function UnsubscribePage() {
  const t = useText();
  const { network } = useFrame();
  const {
    data: { mailStop },
    variables: { token },
  } = page.use();
  if (!mailStop) {
    return (
      <div className={clsx(layout.narrow, layout.stack)}>
        <PageHead title={t('unsubscribe.none')} isPrivate />
        <h1>{t('unsubscribe.none')}</h1>
        <p>{t('unsubscribe.noneText')}</p>
        <p>
          <Link to={settingsPath}>{t('settings.title')}</Link>
        </p>
      </div>
    );
  }
  const { kind, name, isStopped, digest } = mailStop;
  const what: StopWhat = kind === 'DIGEST' ? (digest ?? 'NEVER') : kind;
  const comesStill = kind === 'DIGEST' && digest !== 'NEVER';
  const title = t(isStopped ? `unsubscribe.stopped.${what}` : `unsubscribe.do.${what}`);
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={title} isPrivate />
      <header className={layout.stack}>
        <h1>{title}</h1>
        {name !== null && (
          <p dir="auto">
            <b>{name}</b>
          </p>
        )}
        <p>
          <Text
            id={isStopped ? `unsubscribe.isSo.${what}` : `unsubscribe.willBe.${what}`}
            values={{ network: <bdi>{network.name}</bdi> }}
          />
        </p>
      </header>
      {!(isStopped && comesStill) && <StopMailForm values={{ token, stopped: String(!isStopped) }} what={what} />}
      {kind !== 'ALL' && (
        <section className={layout.stack}>
          <p>{t('unsubscribe.allText')}</p>
          <StopMailForm values={{ token, all: 'true' }} />
        </section>
      )}
    </div>
  );
}
