import { adminMemberPath } from '@cluster-commons/paths';
import type { RoleHolders_HolderFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Rows } from '../../../ui/list/Rows.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { ClusterModeratorForm } from './ClusterModeratorForm.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

/** Who has which role, by whom and why, with the way to withdraw it for those who may. */
export function RoleHolders({ holders }: { holders: readonly RoleHolders_HolderFragment[] }) {
  return (
    <Rows>
      {holders.map((holder) => (
        <HolderRow key={holder.id} holder={holder} />
      ))}
    </Rows>
  );
}

function HolderRow({ holder }: { holder: RoleHolders_HolderFragment }) {
  const t = useText();
  const { memberId, name, role, cluster, byName, reason, since, viewerCanWithdraw } = holder;
  return (
    <li>
      <p>
        <Link to={adminMemberPath(memberId)}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </Link>{' '}
        {cluster === null ? (
          t(`invitations.role.${role}`)
        ) : (
          <Text id="roles.clusterModerator" values={{ cluster: <bdi>{cluster.name}</bdi> }} />
        )}
      </p>
      <p className={text.muted}>
        {since === null ? (
          t('roles.cameWith')
        ) : (
          <>
            {t('roles.column.by')} <bdi>{byName ?? t('members.somebody')}</bdi>, <Moment at={since} style="date" />
          </>
        )}
      </p>
      {reason !== null && <p dir="auto">“{reason}”</p>}
      {viewerCanWithdraw.allowed && (
        <details>
          <ButtonSummary look="quiet" aria-label={t('roles.withdrawFrom', { name })}>
            {t('roles.withdraw')}
          </ButtonSummary>
          <div className={`${layout.narrow} ${layout.after}`}>
            {cluster === null ? (
              <WithdrawForm values={{ memberId }} />
            ) : (
              <ClusterModeratorForm
                values={{ clusterId: cluster.id, memberId, isModerator: 'false', cluster: cluster.name }}
              />
            )}
          </div>
        </details>
      )}
    </li>
  );
}
