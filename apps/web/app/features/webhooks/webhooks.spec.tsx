import { screen, within } from '@testing-library/react';
import { describeAct } from '../../platform/testing/describe-act.ts';
import { aProblem } from '../../platform/testing/fake-api.ts';
import { listed } from '../../platform/testing/listed.ts';
import { openPage } from '../../platform/testing/open-page.tsx';
import { aViewer } from '../../platform/testing/page-request.ts';
import { sendForm } from '../../platform/testing/send-form.ts';
import * as webhookPage from './pages/webhook-page.tsx';
import * as webhooksPage from './pages/webhooks-page.tsx';

const viewer = aViewer({ role: 'administrator', rights: ['webhooks.manage'] });
const id = '01900000-0000-7000-8000-000000000001';
const at = '2026-10-14T10:00:00.000Z';
const aWebhook = (given: object = {}) => ({
  id,
  url: 'https://hooks.example.org/in?key=x',
  description: 'Our sheet',
  events: ['thread.opened'],
  isActive: true,
  secret: null,
  formerSecretUntil: null,
  failingSince: null,
  switchedOffAt: null,
  ...given,
});
const aDelivery = (given: object = {}) => ({
  id: '01900000-0000-7000-8000-000000000002',
  event: 'thread.opened',
  state: 'DELIVERED',
  attempts: 1,
  attemptedAt: at,
  status: 200,
  millis: 84,
  fault: null,
  answer: '',
  ...given,
});

describe('the page of webhooks', () => {
  const open = (webhooks: object[] | null, more: object = {}) =>
    openPage(webhooksPage, { path: '/admin/webhooks', viewer, answers: { AdminWebhooks: { webhooks } }, ...more });

  it('shows each with where it leads, and never the whole address', async () => {
    const { container } = await open([aWebhook(), aWebhook({ description: '', isActive: false, failingSince: at })]);
    const [first, second] = screen.getAllByRole('listitem') as [HTMLElement, HTMLElement];
    expect(within(first).getByRole('link', { name: 'Our sheet' })).toHaveAttribute('href', `/admin/webhooks/${id}`);
    expect(first).toHaveTextContent(/hooks\.example\.org.*On/);
    expect(within(second).getByRole('link', { name: 'hooks.example.org' })).toBeVisible();
    expect(second).toHaveTextContent(/Nothing was taken since 14 Oct 2026, 10:00 UTC.*Off/);
    expect(container).not.toHaveTextContent('key=x');
  });

  it('says what one is for where there is none, and is not there for those who may not manage them', async () => {
    await open([]);
    expect(screen.getByText(/No system is told of anything yet/)).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Address' })).toBeVisible();
    expect((await open(null, { viewer: aViewer() })).status).toBe(404);
  });
});

describe('the page of a webhook', () => {
  const open = (webhook: object | null, deliveries: object[] = []) =>
    openPage(webhookPage, {
      path: '/admin/webhooks/:webhookId',
      at: `/admin/webhooks/${id}`,
      viewer,
      answers: { AdminWebhook: { webhook, webhookDeliveries: webhook && listed(deliveries) } },
    });

  it('shows what was sent, how it went, and the way to send it again', async () => {
    await open(aWebhook(), [
      aDelivery(),
      aDelivery({ event: 'ping', state: 'FAILED', status: null, fault: 'TIMEOUT', attempts: 13, answer: 'busy' }),
      aDelivery({ event: 'not.known', state: 'WAITING', status: null, millis: null, attemptedAt: null, attempts: 0 }),
    ]);
    const [, first, second, third] = screen.getAllByRole('row') as HTMLElement[];
    expect(first).toHaveTextContent(/A discussion was opened.*Delivered.*200.*84 ms.*1.*14 Oct 2026, 10:00 UTC/);
    expect(second).toHaveTextContent(/Ping.*Failed.*No answer within 10 seconds.*busy.*–.*13/);
    expect(within(second as HTMLElement).getByRole('button', { name: 'Send again: Ping' })).toBeVisible();
    expect(third).toHaveTextContent(/not\.known.*Waiting.*not yet/);
  });

  it('shows the secret once, and that there are two', async () => {
    await open(aWebhook({ secret: 'whsec_abc', formerSecretUntil: at }));
    expect(screen.getByText('whsec_abc')).toBeVisible();
    expect(document.body).toHaveTextContent(/signed with the former secret too until 14 Oct 2026/);
  });

  it('says how to begin where nothing was sent', async () => {
    const { container } = await open(aWebhook());
    expect(screen.getByText(/Nothing was sent yet/)).toBeVisible();
    expect(container).not.toHaveTextContent('whsec_');
  });

  it('says that it was switched off, or fails', async () => {
    await open(aWebhook({ isActive: false, switchedOffAt: at, failingSince: at }));
    expect(document.body).toHaveTextContent(/Switched off on 14 Oct 2026/);
    expect(screen.getByRole('checkbox', { name: 'Send events to it' })).not.toBeChecked();
    await open(aWebhook({ failingSince: at }));
    expect(document.body).toHaveTextContent(/Nothing was taken since 14 Oct 2026/);
  });

  it('is not there for those who may not manage it', async () => {
    expect((await open(null)).status).toBe(404);
  });
});

describe('a webhook that is refused', () => {
  it('comes back with what was typed', async () => {
    const problems = [aProblem('HTTPS_NEEDED', 'input', 'url')];
    const { asked } = await sendForm(
      'createWebhook',
      { url: 'http://hooks.example.org', description: 'Our sheet', events: 'thread.opened' },
      { viewer, answers: { CreateWebhook: { createWebhook: { webhook: null, problems } } } },
    );
    expect(asked[0]?.variables).toEqual({
      input: { url: 'http://hooks.example.org', description: 'Our sheet', events: ['thread.opened'] },
    });
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveValue('http://hooks.example.org');
    expect(screen.getByRole('checkbox', { name: 'A discussion was opened' })).toBeChecked();
  });
});

const webhook = { webhook: { id } };
const draft = { url: 'https://hooks.example.org', description: '', events: 'thread.opened' };

describeAct('createWebhook', { viewer, done: [{ fields: draft, payload: webhook, says: 'webhooks.said.made' }] });
describeAct('updateWebhook', {
  viewer,
  done: [{ fields: { ...draft, webhookId: id, isActive: 'true' }, payload: webhook, says: 'webhooks.said.saved' }],
});
describeAct('deleteWebhook', {
  viewer,
  done: [{ fields: { webhookId: id }, payload: webhook, says: 'webhooks.said.deleted' }],
});
describeAct('rotateWebhookSecret', {
  viewer,
  done: [{ fields: { webhookId: id }, payload: webhook, says: 'webhooks.said.rotated' }],
});
describeAct('testWebhook', {
  viewer,
  done: [{ fields: { webhookId: id }, payload: { delivery: { id } }, says: 'webhooks.said.pinged' }],
});
describeAct('resendWebhookDelivery', {
  viewer,
  done: [{ fields: { deliveryId: id }, payload: { delivery: { id } }, says: 'webhooks.said.resent' }],
});
