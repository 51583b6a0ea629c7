import { SecondFactorSettingsDocument } from '../../../gql/index.ts';
import { FirstCluster } from '../../../platform/frame/FirstCluster.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { SecondFactorSection } from '../components/SecondFactorSection.tsx';

const page = definePage({
  document: SecondFactorSettingsDocument,
  variables: () => ({}),
  needsSignIn: true,
});

export const loader = page.loader;

export default function SecondFactorSettingsPage() {
  const t = useText();
  const { secondFactor, network } = page.use().data;
  return (
    <div className={layout.narrow}>
      <PageHead title={t('secondFactor.title')} isPrivate />
      <header className={layout.head}>
        <h1>{t('secondFactor.title')}</h1>
        <p className={text.lead}>{t('secondFactor.lead')}</p>
      </header>
      {secondFactor && <SecondFactorSection standing={secondFactor} />}
      {secondFactor?.recoveryCodes === null && <FirstCluster clusterCount={network.clusterCount} />}
    </div>
  );
}
