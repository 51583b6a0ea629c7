import { pageRequestContext } from '@cluster-commons/bridge';
import { homePath, secondFactorPath, signInPath, withQuery } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import { PageHead } from '../../../platform/head/PageHead.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { redirect, type LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import { safePath } from '../../../platform/routing/safe-path.ts';
import { useFrame } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { CodeForm } from '../components/CodeForm.tsx';

/** Only for a session that waits; those who are signed in go on, all others sign in first. */
export const loader = ({ context, request }: LoaderFunctionArgs): null => {
  const { isWaiting, viewer } = context.get(pageRequestContext);
  if (isWaiting) return null;
  const next = safePath(new URL(request.url).searchParams.get('next'));
  throw redirect(viewer ? (next ?? homePath) : signInPath(next), 303);
};

export default function SecondFactorPage() {
  const t = useText();
  const asked = new URLSearchParams(useFrame().search);
  const next = asked.get('next') ?? undefined;
  const isRecovery = asked.has('recovery');
  return (
    <div className={clsx(layout.narrow, layout.blocks)}>
      <PageHead title={t('secondFactor.wait.title')} isPrivate />
      <header className={layout.stack}>
        <h1>{t(isRecovery ? 'secondFactor.wait.recoveryTitle' : 'secondFactor.wait.title')}</h1>
        <p>{t(isRecovery ? 'secondFactor.wait.recoveryText' : 'secondFactor.wait.text')}</p>
      </header>
      <CodeForm values={{ next, recovery: isRecovery ? 'yes' : undefined }} />
      <p>
        {isRecovery ? (
          <Link to={secondFactorPath(next)}>{t('secondFactor.wait.toApp')}</Link>
        ) : (
          <Link to={withQuery(secondFactorPath(), { next, recovery: 'yes' })}>{t('secondFactor.wait.toRecovery')}</Link>
        )}
      </p>
    </div>
  );
}
