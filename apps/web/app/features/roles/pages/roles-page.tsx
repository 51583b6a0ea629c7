import { adminMembersPath } from '@cluster-commons/paths';
import { RolesDocument } from '../../../gql/index.ts';
import { notFound } from '../../../platform/errors/failures.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn, requireItems } from '../../../platform/pages/place.ts';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../../admin/index.ts';
import { RightsTable } from '../components/RightsTable.tsx';
import { RoleHolders } from '../components/RoleHolders.tsx';

const page = definePage({
  document: RolesDocument,
  variables: ({ url }) => placeIn(url),
  check: ({ roleHolders }, { url }) => {
    if (roleHolders === null) throw notFound();
    requireItems(roleHolders.nodes, url);
  },
  needsSignIn: true,
});

export const loader = page.loader;

export default function RolesPage() {
  const t = useText();
  const { rights, roleHolders } = page.use().data;
  if (roleHolders === null) throw notFound();
  return (
    <AdminPage title={t('roles.title')}>
      <div className={layout.blocks}>
        <section className={layout.stack}>
          <RightsTable rights={rights} />
          <p className={text.muted}>{t('roles.tableNote')}</p>
        </section>
        <section id="role-holders" data-part>
          <SectionHead title={t('roles.who')} />
          <RoleHolders holders={roleHolders.nodes} />
          <Pager list={roleHolders} />
        </section>
        <section className={layout.narrow}>
          <SectionHead title={t('roles.appoint')} />
          <form role="search" action={adminMembersPath} aria-label={t('members.find')} className={layout.stack}>
            <p>{t('roles.appointLead')}</p>
            <TextField name="text" type="search" label={t('members.text')} dir="auto" />
            <Button type="submit">{t('members.show')}</Button>
          </form>
        </section>
      </div>
    </AdminPage>
  );
}
