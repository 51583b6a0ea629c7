import { payloadOf } from '../../platform/graphql/payload.ts';
import { Webhook, WebhookDelivery } from './webhook.model.ts';

const webhook = (is: string) => ({ webhook: { type: () => Webhook, is } });
const delivery = (is: string) => ({ delivery: { type: () => WebhookDelivery, is } });

export const CreateWebhookPayload = payloadOf(
  'CreateWebhook',
  'The webhook with its secret, or why not.',
  webhook('The webhook'),
);
export const UpdateWebhookPayload = payloadOf('UpdateWebhook', 'The webhook as it is now, or why not.', webhook('It'));
export const DeleteWebhookPayload = payloadOf('DeleteWebhook', 'A webhook that is gone, or why not.', {
  webhook: { type: () => Webhook, is: 'The webhook as it was' },
});
export const RotateWebhookSecretPayload = payloadOf(
  'RotateWebhookSecret',
  'The webhook with its new secret, or why not.',
  webhook('The webhook'),
);
export const TestWebhookPayload = payloadOf(
  'TestWebhook',
  'A ping that is on its way, or why not.',
  delivery('The ping'),
);
export const ResendWebhookDeliveryPayload = payloadOf(
  'ResendWebhookDelivery',
  'A delivery that is on its way, or why not.',
  delivery('The delivery'),
);
