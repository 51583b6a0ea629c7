import { mergeMembersPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { MemberQuery } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonLink, ButtonSummary } from '../../../ui/control/Button.tsx';
import controls from '../../../ui/control/control.module.css';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';
import { ClusterModeratorForm, RoleForm } from '../../roles/index.ts';
import { AnonymiseForm } from './AnonymiseForm.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { LiftForm } from './LiftForm.tsx';
import { ResetForm } from './ResetForm.tsx';
import { SuspendForm } from './SuspendForm.tsx';

type Account = NonNullable<MemberQuery['memberAccount']>;

/** What the viewer may do about an account as it stands: nothing else is offered. */
export function MemberTools({ account }: { account: Account }) {
  const t = useText();
  const { id: memberId, state, clusters, suspension, viewerCan } = account;
  const { suspend, lift, confirm, resetSecondFactor, setRole, setClusterModerator, merge, anonymise } = viewerCan;
  const offered: [boolean, string, ReactNode][] = [
    [
      suspend.allowed,
      t(state === 'SUSPENDED' ? 'members.suspendAgain' : 'members.suspend'),
      <SuspendForm values={{ memberId }} />,
    ],
    [
      lift.allowed,
      t('members.lift'),
      <LiftForm values={{ memberId, until: suspension?.until ?? '', why: suspension?.reason }} />,
    ],
    [confirm.allowed, t('members.confirm'), <ConfirmForm values={{ memberId }} />],
    [resetSecondFactor.allowed, t('members.reset'), <ResetForm values={{ memberId }} />],
    [setRole.length > 0, t('roles.set'), <RoleForm values={{ memberId }} roles={setRole} />],
    [
      setClusterModerator.allowed,
      t('roles.moderator'),
      <div className={layout.blocks}>
        {clusters.map(({ id, name, isModerator }) => (
          <ClusterModeratorForm
            key={id}
            values={{ clusterId: id, memberId, isModerator: String(!isModerator), cluster: name }}
          />
        ))}
      </div>,
    ],
    [anonymise.allowed, t('members.anonymise'), <AnonymiseForm values={{ memberId }} />],
  ];
  const possible = offered.filter(([isAllowed]) => isAllowed);
  if (possible.length === 0 && !merge.allowed) return null;
  return (
    <section
      id="member-tools"
      className={clsx(controls.note, controls.caution)}
      aria-label={t('members.acts')}
      data-part
    >
      <div className={layout.stack}>
        <p>
          <b>{t('members.acts')}</b>
        </p>
        {possible.map(([, label, form]) => (
          <details key={label}>
            <ButtonSummary>{label}</ButtonSummary>
            <div className={layout.after}>{form}</div>
          </details>
        ))}
        {merge.allowed && (
          <p>
            <ButtonLink to={mergeMembersPath(memberId)}>{t('members.merge')}</ButtonLink>
          </p>
        )}
        <p className={text.muted}>{t('members.recorded')}</p>
      </div>
    </section>
  );
}
