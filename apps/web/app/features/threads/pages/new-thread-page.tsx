import { NetworkPlaces } from '../../../platform/frame/NetworkPlaces.tsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { parameterOf } from '../../../platform/pages/parameters.ts';
import layout from '../../../ui/layout.module.css';
import { NewThreadForm } from '../components/NewThreadForm.tsx';
import { newThreadPage as page } from '../new-thread.ts';

export const loader = page.loader;

export default function NewThreadPage() {
  const t = useText();
  const { data, clientKey, address } = page.use();
  const cluster = data.viewer?.clusters.find(({ slug }) => slug === parameterOf(address.url, 'cluster'));
  return (
    <>
      <PageHead title={t('threads.open')} isPrivate />
      <NetworkPlaces current="discussions" />
      <header className={`${layout.head} ${layout.stack}`}>
        <h1>{t('threads.open')}</h1>
        <p>{t('threads.openLead')}</p>
      </header>
      <NewThreadForm values={{ clientKey, clusterId: cluster?.id }} />
    </>
  );
}
