import { clusterPath, memberPath } from '@cluster-commons/paths';
import type { ReactNode } from 'react';
import type { MemberFacts_AccountFragment } from '../../../gql/index.ts';
import { ClusterName } from '../../../platform/i18n/ClusterName.tsx';
import { useFormat } from '../../../platform/i18n/format.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Details } from '../../../ui/figure/Figures.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { MemberState } from './MemberState.tsx';

interface MemberFactsProps {
  account: MemberFacts_AccountFragment;
  /** More lines, in pairs of a term and what it is. */
  children?: ReactNode;
}

/** How an account stands, line by line. */
export function MemberFacts({ account, children }: MemberFactsProps) {
  const t = useText();
  const format = useFormat();
  const { handle, email, isConfirmed, state, role, joinedAt, lastUsedAt, postCount, hasSecondFactor, clusters } =
    account;
  return (
    <Details>
      <dt>{t('members.state')}</dt>
      <dd>
        <MemberState state={state} />
      </dd>
      <dt>{t('members.email')}</dt>
      <dd>
        <bdi>{email}</bdi>, {t(isConfirmed ? 'members.confirmed' : 'members.unconfirmed')}
      </dd>
      <dt>{t('members.role')}</dt>
      <dd>{t(`invitations.role.${role}`)}</dd>
      <dt>{t('members.joined')}</dt>
      <dd>
        <Moment at={joinedAt} style="date" />
      </dd>
      <dt>{t('members.lastUsed')}</dt>
      <dd>{lastUsedAt === null ? t('members.unknown') : <Moment at={lastUsedAt} style="moment" />}</dd>
      <dt>{t('members.posts')}</dt>
      <dd>{format.number(postCount)}</dd>
      <dt>{t('members.factor')}</dt>
      <dd>{t(hasSecondFactor ? 'members.on' : 'members.off')}</dd>
      <dt>{t('members.clusters')}</dt>
      <dd>
        {clusters.length === 0 ? (
          t('members.nothing')
        ) : (
          <ul className={layout.list}>
            {clusters.map(({ id, slug, name, isModerator }) => (
              <li key={id}>
                <Link to={clusterPath(slug)}>
                  <ClusterName name={name} />
                </Link>
                {isModerator && ` (${t('members.moderates')})`}
              </li>
            ))}
          </ul>
        )}
      </dd>
      {children}
      <dt>{t('members.account')}</dt>
      <dd>
        <Link to={memberPath(handle)}>{t('members.profile')}</Link> <bdi>@{handle}</bdi>
      </dd>
    </Details>
  );
}
