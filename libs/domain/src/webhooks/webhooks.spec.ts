import { describe, expect, it } from '@jest/globals';
import { events } from '../events/index.ts';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import {
  attemptsOf,
  checkWebhook,
  faultOfStatus,
  isToSwitchOff,
  stateAfter,
  webhookBody,
  webhookEvents,
  webhookFieldsOf,
  webhookLimits,
  webhookPolicy,
  type WebAddress,
  type WebhookDraft,
} from './index.ts';

const as = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'me',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const said = (decision: ReturnType<typeof webhookPolicy.manage>): string =>
  decision.allowed ? 'yes' : decision.reason;

describe('webhooks', () => {
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ...memberRoles.map((role): [string, Viewer, string] => [
      role,
      as(role),
      role === 'administrator' ? 'yes' : 'NOT_ALLOWED',
    ]),
    ['a suspended administrator', as('administrator', true), 'ACCOUNT_SUSPENDED'],
  ])('are managed by administrators: %s', (_who, viewer, expected) => {
    expect(said(webhookPolicy.manage(viewer))).toBe(expected);
    expect(said(webhookPolicy.resend(viewer, { isActive: true }))).toBe(expected);
    expect(said(webhookPolicy.resend(viewer, { isActive: false }))).toBe(expected === 'yes' ? 'WEBHOOK_OFF' : expected);
  });

  it('hear of what everybody may read, and of nothing else', () => {
    for (const name of webhookEvents) {
      expect(Object.values(events[name].payload).every((kind) => kind === 'id' || kind === 'number')).toBe(true);
      expect(name).toMatch(/^(thread\.(opened|replied)|answer\.|cluster\.joined)/);
    }
  });

  it('are told the same each time', () => {
    const body = webhookBody('thread.opened', '2026-10-14T10:00:00.000Z', { threadNumber: 4 });
    expect(JSON.parse(body)).toEqual({
      type: 'thread.opened',
      timestamp: '2026-10-14T10:00:00.000Z',
      data: { threadNumber: 4 },
    });
  });
});

describe('a webhook', () => {
  const draft: WebhookDraft = { url: 'as it was typed', description: '', events: ['thread.opened'] };
  const address: WebAddress = {
    href: 'https://hooks.example.org/in',
    protocol: 'https:',
    hostname: 'hooks.example.org',
    hasCredentials: false,
    isPrivateNumber: false,
  };
  const problems = (given: Partial<WebhookDraft>, read: WebAddress | null = address, reachesThisMachine = false) =>
    checkWebhook({ ...draft, ...given }, read, reachesThisMachine).map(
      ({ code, path }) => `${path.slice(1).join('.')} ${code}`,
    );

  it.each<[string, Partial<WebAddress> | null, string[], string[]]>([
    ['https', {}, [], []],
    ['no address', null, ['url HTTPS_NEEDED'], ['url HTTPS_NEEDED']],
    ['http', { protocol: 'http:' }, ['url HTTPS_NEEDED'], ['url HTTPS_NEEDED']],
    ['with a user', { hasCredentials: true }, ['url HTTPS_NEEDED'], ['url HTTPS_NEEDED']],
    ['http to this machine', { protocol: 'http:', hostname: 'localhost' }, ['url HTTPS_NEEDED'], []],
    ['https to this machine', { hostname: '127.0.0.1', isPrivateNumber: true }, ['url ADDRESS_NOT_PUBLIC'], []],
    ['the same of version 6', { hostname: '[::1]', isPrivateNumber: true }, ['url ADDRESS_NOT_PUBLIC'], []],
    [
      'no page of this machine',
      { protocol: 'ftp:', hostname: 'localhost' },
      ['url HTTPS_NEEDED'],
      ['url HTTPS_NEEDED'],
    ],
    [
      'a neighbour by its number',
      { hostname: '10.0.0.1', isPrivateNumber: true },
      ['url ADDRESS_NOT_PUBLIC'],
      ['url ADDRESS_NOT_PUBLIC'],
    ],
    ['a number of version 6', { hostname: '[2606:4700::1111]' }, [], []],
    ...['database', 'printer.local', 'metadata.google.internal', 'x.localhost'].map(
      (hostname): [string, Partial<WebAddress>, string[], string[]] => [
        hostname,
        { hostname },
        ['url ADDRESS_NOT_PUBLIC'],
        ['url ADDRESS_NOT_PUBLIC'],
      ],
    ),
  ])('has an address, %s', (_what, given, expected, inDemo) => {
    const read = given === null ? null : { ...address, ...given };
    expect([problems({}, read), problems({}, read, true)]).toEqual([expected, inDemo]);
  });

  it.each<[string, Partial<WebhookDraft>, string[]]>([
    ['no address', { url: ' ' }, ['url REQUIRED']],
    ['a long address', { url: 'x'.repeat(501) }, ['url TOO_LONG']],
    ['no event', { events: [] }, ['events REQUIRED']],
    ['an event that is not offered', { events: ['post.hidden'] }, ['events NOT_A_VALUE']],
    ['an event of accounts', { events: ['thread.opened', 'account.suspended'] }, ['events NOT_A_VALUE']],
    ['an event twice', { events: ['thread.opened', 'thread.opened'] }, []],
    ['a long description', { description: 'x'.repeat(201) }, ['description TOO_LONG']],
  ])('with %s', (_what, given, expected) => {
    expect(problems(given)).toEqual(expected);
  });

  it('is stored with each event once', () => {
    const given = { description: ' Our  sheet ', events: ['thread.replied', 'thread.opened', 'thread.replied'] };
    expect(webhookFieldsOf(given, address)).toEqual({
      url: 'https://hooks.example.org/in',
      description: 'Our sheet',
      events: ['thread.opened', 'thread.replied'],
    });
  });
});

describe('a delivery', () => {
  it.each<[number, string | null]>([
    [200, null],
    [204, null],
    [299, null],
    [301, 'redirect'],
    [308, 'redirect'],
    [400, 'status'],
    [410, 'status'],
    [500, 'status'],
    [101, 'status'],
  ])('that is answered by %s: %s', (status, fault) => {
    expect(faultOfStatus(status)).toBe(fault);
  });

  it('is tried for about a day; a ping once', () => {
    expect(stateAfter('thread.opened', 1, null)).toBe('delivered');
    expect(stateAfter('thread.opened', 1, 'timeout')).toBe('waiting');
    expect(stateAfter('thread.opened', webhookLimits.attempts - 1, 'status')).toBe('waiting');
    expect(stateAfter('thread.opened', webhookLimits.attempts, 'status')).toBe('failed');
    expect(stateAfter('ping', 1, 'status')).toBe('failed');
    expect(attemptsOf('ping')).toBe(1);
  });

  it('switches a webhook off that has taken nothing for days', () => {
    const day = 86_400_000;
    expect(isToSwitchOff(null, 9 * day)).toBe(false);
    expect(isToSwitchOff(4 * day, 9 * day - 1)).toBe(false);
    expect(isToSwitchOff(4 * day, 9 * day)).toBe(true);
  });
});
