import { clusterPath, signInPath, signUpPath } from '@cluster-commons/paths';
import { clsx } from 'clsx';
import type { ClusterOwnQuery } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';

export type OwnCluster = NonNullable<ClusterOwnQuery['cluster']>;

interface MembershipProps {
  slug: string;
  /** Null when signed out. */
  own: OwnCluster | null;
}

/** Joining and leaving, or the way to it. */
export function Membership({ slug, own }: MembershipProps) {
  if (!own) {
    return (
      <p className={text.muted}>
        <Text
          id="clusters.signInToJoin"
          components={{
            in: <Link to={signInPath(clusterPath(slug))} />,
            join: <Link to={signUpPath(clusterPath(slug))} />,
          }}
        />
      </p>
    );
  }
  const { id, viewerMembership, viewerCan } = own;
  return (
    <div id="membership" className={clsx(layout.row, layout.ends)} data-part>
      {viewerCan.join.allowed && <MembershipForm values={{ clusterId: id, joined: 'true' }} />}
      {viewerMembership && (
        <p className={text.muted}>
          <Text id="clusters.memberSince" values={{ date: <Moment at={viewerMembership.joinedAt} style="date" /> }} />
        </p>
      )}
      {viewerCan.leave.allowed && <MembershipForm values={{ clusterId: id, joined: 'false' }} />}
    </div>
  );
}

/** Joins, or leaves where `joined` is false. */
export function MembershipForm({ values: { clusterId, joined = 'true' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="joinCluster">
      <HiddenFields values={{ clusterId, joined }} />
      {joined === 'true' ? (
        <SubmitButton look="primary">{t('clusters.join')}</SubmitButton>
      ) : (
        <SubmitButton>{t('clusters.leave')}</SubmitButton>
      )}
    </ActForm>
  );
}
