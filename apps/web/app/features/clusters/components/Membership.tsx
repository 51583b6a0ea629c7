import type { ClusterMembership_ClusterFragment } from '../../../gql/index.ts';
import { signInAddress } from '../../../platform/errors/failures.ts';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { SubmitButton } from '../../../platform/forms/SubmitButton.tsx';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import text from '../../../ui/text.module.css';

interface MembershipProps {
  cluster: ClusterMembership_ClusterFragment & { slug: string };
  formState: FormState | undefined;
}

/** Joining and leaving, or the way to it. */
export function Membership({ cluster, formState }: MembershipProps) {
  const { viewerMembership, viewerCan } = cluster;
  const reason: string | null = viewerCan.join.reason;
  if (reason === 'NOT_SIGNED_IN') {
    return (
      <p className={text.muted}>
        <Text
          id="clusters.signInToJoin"
          components={{
            in: <Link to={signInAddress(`/clusters/${cluster.slug}`)} />,
            join: <Link to="/sign-up" />,
          }}
        />
      </p>
    );
  }
  return (
    <div className={layout.row}>
      {viewerCan.join.allowed && <MembershipForm intent="join" clusterId={cluster.id} formState={formState} />}
      {viewerMembership && (
        <p className={text.muted}>
          <Text id="clusters.memberSince" values={{ date: <Moment at={viewerMembership.joinedAt} style="date" /> }} />
        </p>
      )}
      {viewerCan.leave.allowed && <MembershipForm intent="leave" clusterId={cluster.id} formState={formState} />}
    </div>
  );
}

interface MembershipFormProps {
  intent: 'join' | 'leave';
  clusterId: string;
  formState: FormState | undefined;
}

function MembershipForm({ intent, clusterId, formState }: MembershipFormProps) {
  const t = useText();
  return (
    <PageForm intent={intent} state={formState}>
      <input type="hidden" name="clusterId" value={clusterId} />
      <SubmitButton intent={intent} look={intent === 'join' ? 'primary' : 'plain'}>
        {t(`clusters.${intent}`)}
      </SubmitButton>
    </PageForm>
  );
}
