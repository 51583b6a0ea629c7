import { pageRequestContext } from '@cluster-commons/bridge';
import { clsx } from 'clsx';
import { toSignIn } from '../../../platform/errors/failures.ts';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import type { LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { ProveForm } from '../components/ProveForm.tsx';

export const loader = ({ context, request }: LoaderFunctionArgs): null => {
  if (!context.get(pageRequestContext).viewer) throw toSignIn(new URL(request.url));
  return null;
};

export default function ProvePage() {
  const t = useText();
  const next = new URLSearchParams(useFrame().search).get('next') ?? undefined;
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('prove.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t('prove.title')}</h1>
        <p>{t('prove.text')}</p>
      </header>
      <ProveForm values={{ next }} />
    </div>
  );
}
