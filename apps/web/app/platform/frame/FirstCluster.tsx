import { adminNewClusterPath } from '@cluster-commons/paths';
import { ButtonLink } from '../../ui/control/Button.tsx';
import { Notice } from '../../ui/control/Notice.tsx';
import layout from '../../ui/layout.module.css';
import { useText } from '../i18n/text-context.tsx';
import { useViewer } from '../session/frame.ts';

/** The step that follows on setting up a network, while it has no cluster, for those who may make one. */
export function FirstCluster({ clusterCount }: { clusterCount: number }) {
  const t = useText();
  const viewer = useViewer();
  if (clusterCount > 0 || !viewer?.rights.includes('clusters.manage')) return null;
  return (
    <Notice icon="info">
      <div className={layout.stack}>
        <p>{t('clusters.first')}</p>
        <p>
          <ButtonLink to={adminNewClusterPath} look="primary">
            {t('clusters.makeFirst')}
          </ButtonLink>
        </p>
      </div>
    </Notice>
  );
}
