import { adminMembersPath } from '@cluster-commons/paths';
import { MembersDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { requireItems } from '../../../platform/pages/place.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { AdminPage } from '../../admin/index.ts';
import { MemberFilters } from '../components/MemberFilters.tsx';
import { MemberTable } from '../components/MemberTable.tsx';
import { filterIn, isFiltered, variablesFor } from '../member-filter.ts';

const page = definePage({
  document: MembersDocument,
  variables: ({ url }) => variablesFor(url),
  check: ({ memberAccounts }, { url }) => {
    if (memberAccounts === null) throw notFound();
    requireItems(memberAccounts.nodes, url);
  },
  needsSignIn: true,
});

export const loader = page.loader;

export default function MembersPage() {
  const t = useText();
  const {
    data: { memberAccounts },
    address: { url },
  } = page.use();
  if (memberAccounts === null) throw notFound();
  const filter = filterIn(url);
  return (
    <AdminPage title={t('members.title')}>
      <div className={layout.stack}>
        <MemberFilters filter={filter} />
        <p className={layout.row}>
          <b role="status">{t('members.count', { count: memberAccounts.totalCount })}</b>
          {isFiltered(filter) && <Link to={adminMembersPath}>{t('members.clear')}</Link>}
        </p>
        {memberAccounts.nodes.length === 0 ? (
          <p>{t('members.none')}</p>
        ) : (
          <MemberTable accounts={memberAccounts.nodes} />
        )}
        <Pager list={memberAccounts} />
      </div>
    </AdminPage>
  );
}
