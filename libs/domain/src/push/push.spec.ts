import { preferencesByDefault, type NotificationPreferences } from '../notifications/index.ts';
import type { WebAddress } from '../webhooks/index.ts';
import { checkSubscription, pushFate, pushOutcome, type PushFacts, type Subscription } from './index.ts';

const now = new Date('2026-11-30T21:00:00Z');
const told: PushFacts = { kind: 'reply', isRead: false, isThere: true, isMuted: false };

describe('a notice on a device', () => {
  it.each<[string, Partial<PushFacts>, Partial<NotificationPreferences>, string]>([
    ['of an answer goes now', {}, {}, 'now'],
    ['waits while it is quiet', {}, { quiet: { from: 20, to: 6 } }, 'later'],
    ['goes outside of quiet hours', {}, { quiet: { from: 22, to: 6 } }, 'now'],
    ['of what is read is none', { isRead: true }, {}, 'none'],
    ['of what may not be read any more is none', { isThere: false }, {}, 'none'],
    ['of what is muted is none', { isMuted: true }, {}, 'none'],
    ['of what is for the digest is none', {}, { channels: { reply: 'digest' } }, 'none'],
    ['of what is told in the product is none', {}, { channels: { reply: 'product' } }, 'none'],
    ['of what is not told is none', {}, { channels: { reply: 'off' } }, 'none'],
    ['is none while all is paused', {}, { pausedUntil: new Date('2026-12-02') }, 'none'],
    [
      'of what the product owes goes in the pause',
      { kind: 'post_hidden' },
      { pausedUntil: new Date('2026-12-02') },
      'now',
    ],
    ['of reactions is none', { kind: 'reaction' }, {}, 'none'],
  ])('%s', (_how, facts, wants, fate) => {
    expect(pushFate({ ...told, ...facts }, { ...preferencesByDefault(6), ...wants }, now)).toBe(fate);
  });
});

describe('the answer of a push service', () => {
  it.each([
    [200, 'sent'],
    [201, 'sent'],
    [301, 'refused'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'gone'],
    [410, 'gone'],
    [413, 'refused'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [null, 'later'],
  ] as const)('%s means %s', (status, outcome) => {
    expect(pushOutcome(status)).toBe(outcome);
  });
});

describe('a subscription', () => {
  const right: Subscription = {
    endpoint: 'https://push.example/a',
    p256dh: `BA${'x'.repeat(85)}`,
    auth: 'a'.repeat(22),
  };
  const read: WebAddress = {
    href: right.endpoint,
    protocol: 'https:',
    hostname: 'push.example',
    hasCredentials: false,
    isPrivateNumber: false,
  };
  it.each<[string, Partial<Subscription>, Partial<WebAddress> | null, string[]]>([
    ['as browsers give it', {}, {}, []],
    ['without an address', { endpoint: '' }, null, ['endpoint REQUIRED']],
    ['with an address of a thousand and one', { endpoint: 'x'.repeat(1_001) }, {}, ['endpoint TOO_LONG']],
    ['with none that can be read', { endpoint: 'push' }, null, ['endpoint HTTPS_NEEDED']],
    ['with plain http', {}, { protocol: 'http:' }, ['endpoint HTTPS_NEEDED']],
    ['with a password', {}, { hasCredentials: true }, ['endpoint HTTPS_NEEDED']],
    ['that leads to a neighbour', {}, { isPrivateNumber: true }, ['endpoint ADDRESS_NOT_PUBLIC']],
    ['that leads to a name inside', {}, { hostname: 'db.internal' }, ['endpoint ADDRESS_NOT_PUBLIC']],
    ['that leads to this machine', {}, { hostname: 'localhost' }, ['endpoint ADDRESS_NOT_PUBLIC']],
    ['with a compressed point', { p256dh: `Ag${'x'.repeat(85)}` }, {}, ['p256dh NOT_A_VALUE']],
    ['with a point that is cut', { p256dh: `BA${'x'.repeat(84)}` }, {}, ['p256dh NOT_A_VALUE']],
    ['with a secret of another length', { auth: 'a'.repeat(21) }, {}, ['auth NOT_A_VALUE']],
    ['with a secret of other letters', { auth: `${'a'.repeat(21)}=` }, {}, ['auth NOT_A_VALUE']],
  ])('%s', (_what, given, address, expected) => {
    const problems = checkSubscription(
      { ...right, ...given },
      address === null ? null : { ...read, ...address },
      false,
    );
    expect(problems.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual(expected);
  });

  it('may lead to this machine in a demo', () => {
    expect(checkSubscription(right, { ...read, protocol: 'http:', hostname: '127.0.0.1' }, true)).toEqual([]);
  });
});
