import { AdminWebhookDocument, AdminWebhooksDocument, type AdminWebhookQuery } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';
import { placeIn, requireItems } from '../../platform/pages/place.ts';

export type EditedWebhook = NonNullable<AdminWebhookQuery['webhook']>;

/** Every webhook of the network. */
export const webhooksPage = definePage({
  document: AdminWebhooksDocument,
  variables: () => ({}),
  needsSignIn: true,
  check: ({ webhooks }) => {
    if (!webhooks) throw notFound();
  },
});

/** One of them, with what was sent. */
export const webhookPage = definePage({
  document: AdminWebhookDocument,
  variables: ({ url, params }) => ({ ...placeIn(url), webhookId: params.webhookId ?? '' }),
  needsSignIn: true,
  check: ({ webhook, webhookDeliveries }, { url }) => {
    if (!webhook || !webhookDeliveries) throw notFound();
    requireItems(webhookDeliveries.nodes, url);
  },
});
