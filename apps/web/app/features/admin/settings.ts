import { AdminSettingsDocument } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';

export const settingsPage = definePage({
  document: AdminSettingsDocument,
  variables: () => ({}),
  needsSignIn: true,
  check: ({ networkSettings }) => {
    if (networkSettings === null) throw notFound();
  },
});
