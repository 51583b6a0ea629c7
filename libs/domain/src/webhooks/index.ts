export {
  attemptsOf,
  faultOfStatus,
  isToSwitchOff,
  stateAfter,
  webhookDeliveryStates,
  webhookFaults,
  type WebhookDeliveryState,
  type WebhookFault,
} from './webhook-delivery.ts';
export {
  isWebhookEvent,
  pingEvent,
  signedContent,
  webhookBody,
  webhookEvents,
  type WebhookData,
  type WebhookEvent,
} from './webhook-events.ts';
export {
  checkWebAddress,
  checkWebhook,
  webhookFieldsOf,
  type WebAddress,
  type WebhookDraft,
  type WebhookFields,
} from './webhook-input.ts';
export { webhookLimits, webhookRetries } from './webhook-limits.ts';
export { webhookPolicy } from './webhook-policy.ts';
