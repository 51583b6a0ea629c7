import { anonymous, type Decision, type Viewer } from '../kernel/index.ts';
import {
  channelOf,
  channels,
  checkPreferences,
  choicesOf,
  chosenChannel,
  notificationKindNames,
  notificationPolicy,
  preferencesByDefault,
  quietUntil,
  ruleOf,
  type NotificationPreferences,
  type PreferenceChanges,
} from './index.ts';

const byDefault = preferencesByDefault(6);
const wants = (given: Partial<NotificationPreferences>): NotificationPreferences => ({ ...byDefault, ...given });
const now = new Date('2026-11-30T21:00:00Z');

describe('how a member is told', () => {
  it('is by default what they can choose, for each kind', () => {
    for (const kind of notificationKindNames) expect(choicesOf(kind)).toContain(ruleOf(kind).channel);
  });

  it.each([
    ['reply', 'off product digest mail'],
    ['reaction', 'off product'],
    ['post_hidden', 'product digest mail'],
    ['role', 'product digest mail'],
  ] as const)('can be chosen for %s: %s', (kind, expected) => {
    expect(choicesOf(kind).join(' ')).toBe(expected);
  });

  it('is what they chose, unless it cannot be', () => {
    expect(chosenChannel('reply', byDefault)).toBe('mail');
    for (const channel of channels) expect(chosenChannel('reply', { channels: { reply: channel } })).toBe(channel);
    expect(chosenChannel('post_hidden', { channels: { post_hidden: 'off' } })).toBe('mail');
    expect(chosenChannel('reaction', { channels: { reaction: 'mail' } })).toBe('product');
  });

  it.each<[string, Partial<NotificationPreferences>, string, string | null]>([
    ['at once', {}, 'mail', null],
    ['in the digest', { channels: { reply: 'digest' } }, 'digest', null],
    ['in the product', { channels: { reply: 'product' } }, 'product', null],
    ['not at all', { channels: { reply: 'off' } }, 'off', null],
    ['later while it is quiet', { quiet: { from: 20, to: 6 } }, 'mail', '2026-12-01T06:00:00.000Z'],
    ['in the digest while all is paused', { pausedUntil: new Date('2026-12-02') }, 'digest', null],
    ['at once again after that', { pausedUntil: now }, 'mail', null],
  ])('of an answer %s', (_how, given, channel, notBefore) => {
    const told = channelOf('reply', wants(given), now);
    expect(told.channel).toBe(channel);
    expect(told.notBefore?.toISOString() ?? null).toBe(notBefore);
  });

  it('of what the product owes, though all is paused', () => {
    expect(channelOf('post_hidden', wants({ pausedUntil: new Date('2026-12-02') }), now).channel).toBe('mail');
  });
});

describe('quiet hours', () => {
  it.each([
    ['an evening of the night', 'UTC', 22, 6, '2026-11-30T23:10:00Z', '2026-12-01T06:00:00.000Z'],
    ['a morning of the night', 'UTC', 22, 6, '2026-11-30T05:59:59Z', '2026-11-30T06:00:00.000Z'],
    ['their end', 'UTC', 22, 6, '2026-11-30T06:00:00Z', null],
    ['their beginning', 'UTC', 22, 6, '2026-11-30T22:00:00Z', '2026-12-01T06:00:00.000Z'],
    ['the day', 'UTC', 22, 6, '2026-11-30T12:00:00Z', null],
    ['a rest at noon', 'UTC', 12, 14, '2026-11-30T13:00:00Z', '2026-11-30T14:00:00.000Z'],
    ['before that rest', 'UTC', 12, 14, '2026-11-30T11:59:00Z', null],
    ['none', 'UTC', 7, 7, '2026-11-30T07:00:00Z', null],
    ['the clocks of Nairobi', 'Africa/Nairobi', 20, 6, '2026-11-30T17:30:00Z', '2026-12-01T03:00:00.000Z'],
    ['the clocks of Kathmandu', 'Asia/Kathmandu', 20, 6, '2026-11-30T15:00:00Z', '2026-12-01T00:15:00.000Z'],
    [
      'the night in which an hour is skipped',
      'Europe/Paris',
      22,
      6,
      '2026-03-28T22:00:00Z',
      '2026-03-29T04:00:00.000Z',
    ],
    ['the night in which one comes twice', 'Europe/Paris', 22, 6, '2026-10-24T21:00:00Z', '2026-10-25T05:00:00.000Z'],
    ['an end that is skipped', 'Europe/Paris', 22, 2, '2026-03-29T00:30:00Z', '2026-03-29T01:00:00.000Z'],
    ['an evening before a month ends', 'America/Lima', 21, 5, '2026-12-01T02:30:00Z', '2026-12-01T10:00:00.000Z'],
  ])('hold on %s', (_what, zone, from, to, at, until) => {
    expect(quietUntil(wants({ zone, quiet: { from, to } }), new Date(at))?.toISOString() ?? null).toBe(until);
  });
});

describe('what is said of it', () => {
  it.each<[string, PreferenceChanges, string[]]>([
    ['nothing', {}, []],
    [
      'all of it',
      {
        channels: [{ kind: 'reply', channel: 'digest' }],
        zone: 'Africa/Nairobi',
        quietFrom: 20,
        quietTo: 6,
        pausedUntil: new Date('2026-12-24'),
        digest: 'monthly',
        digestHour: 0,
      },
      [],
    ],
    ['no quiet hours', { quietFrom: null, quietTo: null }, []],
    ['a mail of reactions', { channels: [{ kind: 'reaction', channel: 'mail' }] }, ['channels NOT_A_VALUE']],
    ['nothing of roles', { channels: [{ kind: 'role', channel: 'off' }] }, ['channels NOT_A_VALUE']],
    ['a zone that is none', { zone: 'Mars/Base' }, ['zone NOT_A_ZONE']],
    ['one end of quiet hours', { quietFrom: 20, quietTo: null }, ['quietTo REQUIRED']],
    ['the other end', { quietTo: 6 }, ['quietFrom REQUIRED']],
    ['an hour that no clock shows', { digestHour: 24 }, ['digestHour OUT_OF_RANGE']],
    ['half an hour', { quietFrom: 20.5, quietTo: 6 }, ['quietFrom OUT_OF_RANGE']],
    ['a pause of years', { pausedUntil: new Date('2029-01-01') }, ['pausedUntil OUT_OF_RANGE']],
  ])('is checked: %s', (_what, changes, expected) => {
    const found = checkPreferences(changes, now).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`);
    expect(found).toEqual(expected);
  });

  const member = (isSuspended: boolean): Viewer => ({
    kind: 'member',
    id: 'member',
    role: 'member',
    isSuspended,
    clusterIds: new Set(),
    moderatedClusterIds: new Set(),
  });
  const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);
  it.each([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a member', member(false), 'yes'],
    ['one who may only read', member(true), 'ACCOUNT_SUSPENDED'],
  ] as const)('may be kept by %s: %#', (_who, viewer, keep) => {
    expect(said(notificationPolicy.keep(viewer))).toBe(keep);
  });
});
