import { MemberDocument, type MemberQuery } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { AdminPage } from '../../admin/index.ts';
import { MemberFacts } from '../components/MemberFacts.tsx';
import { MemberHistory } from '../components/MemberHistory.tsx';
import { MemberTools } from '../components/MemberTools.tsx';
import { StaffNotes } from '../components/StaffNotes.tsx';

const page = definePage({
  document: MemberDocument,
  variables: ({ params }) => ({ id: params.memberId ?? '' }),
  check: ({ memberAccount }) => {
    if (memberAccount === null) throw notFound();
  },
  needsSignIn: true,
});

export const loader = page.loader;

type Account = NonNullable<MemberQuery['memberAccount']>;

export default function MemberPage() {
  const account = page.use().data.memberAccount;
  if (account === null) throw notFound();
  const { id, name, measures, notes, viewerCan } = account;
  return (
    <AdminPage title={name}>
      <div className={layout.split}>
        <div className={layout.blocks}>
          <Standing account={account} />
          <MemberTools account={account} />
          {viewerCan.note.allowed && <StaffNotes memberId={id} notes={notes} />}
        </div>
        <aside>
          <MemberHistory measures={measures} />
        </aside>
      </div>
    </AdminPage>
  );
}

/** How the account stands, with what is most pressing first. */
function Standing({ account }: { account: Account }) {
  const t = useText();
  const { suspension, invitedByName, invitedCount } = account;
  return (
    <section id="standing" className={layout.stack} data-part>
      {suspension && (
        <Notice tone="caution" icon="lock">
          <Text
            id={suspension.until === null ? 'members.suspendedOpen' : 'members.suspendedUntil'}
            values={{
              until: suspension.until && <Moment at={suspension.until} style="moment" />,
              name: <bdi>{suspension.byName ?? t('members.somebody')}</bdi>,
              reason: <bdi>{suspension.reason}</bdi>,
            }}
          />
        </Notice>
      )}
      <MemberFacts account={account}>
        <dt>{t('members.cameBy')}</dt>
        <dd>
          {invitedByName === null ? (
            t('members.bySignUp')
          ) : (
            <Text id="members.byInvitation" values={{ name: <bdi>{invitedByName}</bdi> }} />
          )}
          . {t('members.invited', { count: invitedCount })}.
        </dd>
      </MemberFacts>
    </section>
  );
}
