import { adminTermsPath } from '@cluster-commons/paths';
import { notFound } from '../../../platform/errors/failures.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import type { LoaderFunctionArgs } from '../../../platform/routing/routing.ts';
import layout from '../../../ui/layout.module.css';
import { Link } from '../../../ui/Link.tsx';
import { pageRequestContext } from '@cluster-commons/bridge';
import { AdminPage } from '../../admin/index.ts';
import { adminTermsPage } from '../admin-terms.ts';
import { PublishTermsForm } from '../components/PublishTermsForm.tsx';
import { pathOfTerms, termsKinds } from '../kinds.ts';

/** Everybody may read the texts; the page where they are written anew is there for those who may do that. */
export function loader(args: LoaderFunctionArgs): Promise<unknown> {
  const { viewer } = args.context.get(pageRequestContext);
  if (viewer !== null && !viewer.rights.includes('network.manage')) throw notFound();
  return adminTermsPage.loader(args);
}

export default function AdminTermsPage() {
  const t = useText();
  const {
    data: { terms },
    variables,
  } = adminTermsPage.use();
  return (
    <AdminPage title={t('terms.admin.title')} lead={t('terms.admin.lead')}>
      <div className={layout.row}>
        {termsKinds.map((kind) => (
          <Link key={kind} to={adminTermsPath(kind)} aria-current={kind === variables.kind ? 'page' : undefined}>
            {t(`terms.kind.${kind}`)}
          </Link>
        ))}
      </div>
      <div id="terms-text" className={layout.stack} data-part>
        {terms && (
          <p>
            <Text
              id="terms.admin.now"
              values={{ version: terms.version }}
              components={{ text: <Link to={pathOfTerms[terms.kind]()} /> }}
            />
          </p>
        )}
        <PublishTermsForm values={{}} />
      </div>
    </AdminPage>
  );
}
