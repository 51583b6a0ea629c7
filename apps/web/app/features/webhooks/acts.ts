import { adminWebhookPath, adminWebhooksPath } from '@cluster-commons/paths';
import {
  CreateWebhookDocument,
  DeleteWebhookDocument,
  ResendWebhookDeliveryDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { choices, isOn, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { DeleteForm, PingForm, ResendForm, RotateForm } from './components/PlainForms.tsx';
import { EditWebhookForm, NewWebhookForm } from './components/WebhookForms.tsx';

const readers = { url: text, description: text, events: choices } as const;
const labels = {
  url: 'webhooks.url',
  description: 'webhooks.description',
  events: 'webhooks.events',
} as const;

const toWebhook = (form: FormData): string => adminWebhookPath(textOf(form, 'webhookId'));

const createWebhook = defineAct({
  name: 'createWebhook',
  title: 'webhooks.new',
  Form: NewWebhookForm,
  document: CreateWebhookDocument,
  input: readers,
  labels,
  done: ({ webhook }) => ({
    say: { id: 'webhooks.said.made' },
    to: webhook ? adminWebhookPath(webhook.id) : adminWebhooksPath,
  }),
});

const updateWebhook = defineAct({
  name: 'updateWebhook',
  title: 'webhooks.edit',
  Form: EditWebhookForm,
  document: UpdateWebhookDocument,
  input: { webhookId: text, ...readers, isActive: isOn },
  labels: { ...labels, isActive: 'webhooks.isActive' },
  done: (_, { form }) => ({ say: { id: 'webhooks.said.saved' }, to: toWebhook(form) }),
});

const deleteWebhook = defineAct({
  name: 'deleteWebhook',
  title: 'webhooks.delete',
  Form: DeleteForm,
  document: DeleteWebhookDocument,
  input: { webhookId: text },
  done: () => ({ say: { id: 'webhooks.said.deleted' }, to: adminWebhooksPath }),
});

const rotateWebhookSecret = defineAct({
  name: 'rotateWebhookSecret',
  title: 'webhooks.rotate',
  Form: RotateForm,
  document: RotateWebhookSecretDocument,
  input: { webhookId: text },
  done: (_, { form }) => ({ say: { id: 'webhooks.said.rotated' }, to: toWebhook(form) }),
});

const testWebhook = defineAct({
  name: 'testWebhook',
  title: 'webhooks.ping',
  Form: PingForm,
  document: TestWebhookDocument,
  input: { webhookId: text },
  done: (_, { form }) => ({ say: { id: 'webhooks.said.pinged' }, to: toWebhook(form) }),
});

const resendWebhookDelivery = defineAct({
  name: 'resendWebhookDelivery',
  title: 'webhooks.resend',
  Form: ResendForm,
  document: ResendWebhookDeliveryDocument,
  input: { deliveryId: text },
  done: (_, { back }) => ({ say: { id: 'webhooks.said.resent' }, to: backTo(back, adminWebhooksPath) }),
});

export const acts = [
  createWebhook,
  updateWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  testWebhook,
  resendWebhookDelivery,
];
