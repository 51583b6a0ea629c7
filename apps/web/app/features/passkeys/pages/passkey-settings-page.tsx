import { PasskeySettingsDocument } from '../../../gql/index.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { NeedsScript } from '../components/AskDevice.tsx';
import { PasskeySection } from '../components/PasskeySection.tsx';

const page = definePage({ document: PasskeySettingsDocument, variables: () => ({}), needsSignIn: true });

export const loader = page.loader;

export default function PasskeySettingsPage() {
  const t = useText();
  const { data } = page.use();
  return (
    <div className={layout.narrow}>
      <PageHead title={t('passkeys.title')} isPrivate />
      <header className={layout.head}>
        <h1>{t('passkeys.title')}</h1>
        <p className={text.lead}>{t('passkeys.lead')}</p>
      </header>
      <NeedsScript />
      <PasskeySection {...data} />
    </div>
  );
}
