import { NotificationSettingsPageDocument } from '../../gql/index.ts';
import { definePage } from '../../platform/pages/page.ts';

/** How its reader wants to be told: for the page, and for the form where it stands alone. */
export const notificationSettingsPage = definePage({
  document: NotificationSettingsPageDocument,
  variables: () => ({}),
  needsSignIn: true,
});
