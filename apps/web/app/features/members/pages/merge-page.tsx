import { adminMemberPath } from '@cluster-commons/paths';
import { refusalMessageId } from '@cluster-commons/messages';
import { MergeMembersPageDocument, type MemberFacts_AccountFragment } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import { AdminPage } from '../../admin/index.ts';
import { MemberFacts } from '../components/MemberFacts.tsx';
import { MergeForm } from '../components/MergeForm.tsx';

/** A handle as people write it, with a sign before it or without. */
const handleIn = (url: URL): string => (url.searchParams.get('into') ?? '').trim().replace(/^@/, '');

const page = definePage({
  document: MergeMembersPageDocument,
  variables: ({ params, url }) => ({ id: params.memberId ?? '', into: handleIn(url) }),
  check: ({ from }) => {
    if (from === null) throw notFound();
  },
  needsSignIn: true,
});

export const loader = page.loader;

/** Both accounts side by side, so that nobody merges the wrong ones: it cannot be undone. */
export default function MergePage() {
  const t = useText();
  const {
    data: { from, into },
    variables: { into: handle },
  } = page.use();
  if (from === null) throw notFound();
  const { allowed, reason } = from.viewerCan.merge;
  return (
    <AdminPage title={t('members.merge.title')} lead={t('members.merge.lead')}>
      <div className={layout.blocks}>
        <p>
          <Link to={adminMemberPath(from.id)}>
            <bdi>{from.name}</bdi>
          </Link>
        </p>
        {allowed ? (
          <form role="search" aria-label={t('members.merge.look')} className={`${layout.stack} ${layout.narrow}`}>
            <TextField
              name="into"
              label={t('members.merge.into')}
              hint={t('members.merge.intoHint')}
              defaultValue={handle}
              dir="ltr"
              autoComplete="off"
            />
            <Button type="submit">{t('members.merge.look')}</Button>
          </form>
        ) : (
          <p>{t(refusalMessageId(reason ?? 'NOT_ALLOWED'))}</p>
        )}
        {allowed && handle !== '' && into === null && (
          <p role="status">
            <Text id="members.merge.notFound" values={{ handle: <bdi>{handle}</bdi> }} />
          </p>
        )}
        {allowed && into !== null && (
          <>
            <div className={layout.two}>
              <Side title={t('members.merge.goes')} account={from} />
              <Side title={t('members.merge.stays')} account={into} />
            </div>
            <MergeForm values={{ fromId: from.id, intoId: into.id }} />
          </>
        )}
      </div>
    </AdminPage>
  );
}

function Side({ title, account }: { title: string; account: MemberFacts_AccountFragment }) {
  return (
    <section>
      <SectionHead title={title} />
      <p>
        <b>
          <bdi>{account.name}</bdi>
        </b>
      </p>
      <MemberFacts account={account} />
    </section>
  );
}
