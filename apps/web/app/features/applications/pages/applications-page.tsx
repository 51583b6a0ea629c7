import { ApplicationsPageDocument } from '../../../gql/index.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import { Pager } from '../../../platform/pages/Pager.tsx';
import { placeIn } from '../../../platform/pages/place.ts';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import text from '../../../ui/text.module.css';
import { AdminPage } from '../../admin/index.ts';
import { ApplicationRow } from '../components/ApplicationRow.tsx';

const page = definePage({
  document: ApplicationsPageDocument,
  variables: ({ url }) => placeIn(url),
  needsSignIn: true,
});

export const loader = page.loader;

export default function ApplicationsPage() {
  const t = useText();
  const { applications } = page.use().data;
  return (
    <AdminPage title={t('applications.title')} lead={t('applications.lead')}>
      <section id="applications" data-part className={layout.narrow}>
        {applications.nodes.length === 0 ? (
          <p className={text.muted}>
            {t('applications.none')} {t('applications.noneText')}
          </p>
        ) : (
          <Rows>
            {applications.nodes.map((application) => (
              <ApplicationRow key={application.id} application={application} />
            ))}
          </Rows>
        )}
        <Pager list={applications} />
      </section>
    </AdminPage>
  );
}
