import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import {
  checkRecordFilter,
  isDay,
  noRecordFilter,
  recordPeriod,
  recordPolicy,
  recordQuestion,
  type RecordFilter,
} from './index.ts';

const viewer = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: '0',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});

describe('the record', () => {
  it.each<[string, Viewer, string]>([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a suspended administrator', viewer('administrator', true), 'ACCOUNT_SUSPENDED'],
    ...memberRoles.map((role): [string, Viewer, string] => [
      role,
      viewer(role),
      role === 'administrator' ? 'yes' : 'NOT_ALLOWED',
    ]),
  ])('is read by %s: %s', (_who, who, expected) => {
    const decision = recordPolicy.read(who);
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });
});

describe('a filter of the record', () => {
  it.each<[string, Partial<RecordFilter>, string[]]>([
    ['nothing', {}, []],
    ['everything', { act: 'cluster.made', person: 'ana', subject: '12', from: '2026-10-01', until: '2026-10-31' }, []],
    ['an act that there is not', { act: 'constructor' }, ['act NOT_A_VALUE']],
    ['a day of no month', { from: '2026-02-30' }, ['from NOT_A_VALUE']],
    ['a day as people write it', { until: '14/10/2026' }, ['until NOT_A_VALUE']],
    ['a zone', { zone: 'Africa/Nairobi' }, []],
    ['a zone that there is not', { zone: 'Africa/Atlantis' }, ['zone NOT_A_VALUE']],
    ['an endless name', { person: 'a'.repeat(121) }, ['person TOO_LONG']],
    ['a name that cannot be stored', { subject: 'a\u0000' }, ['subject BAD_TEXT']],
  ])('is checked: %s', (_what, given, expected) => {
    const found = checkRecordFilter({ ...noRecordFilter, ...given });
    expect(found.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`)).toEqual(expected);
  });

  it.each([
    ['2026-10-14', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['0001-01-01', false],
    ['2026-1-1', false],
  ])('knows days: %s is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('is read out of an address', () => {
    const asked: Record<string, string> = { act: ' cluster.made ', person: '@Ana', subject: '', zone: '' };
    expect(recordQuestion({ get: (name) => asked[name] ?? null })).toEqual({
      ...noRecordFilter,
      act: 'cluster.made',
      person: 'ana',
    });
  });
});

describe('the days of a filter', () => {
  it.each([
    ['UTC', '2026-10-14', '2026-10-14T00:00:00.000Z', '2026-10-15T00:00:00.000Z'],
    ['Africa/Nairobi', '2026-10-14', '2026-10-13T21:00:00.000Z', '2026-10-14T21:00:00.000Z'],
    ['America/Lima', '2026-10-14', '2026-10-14T05:00:00.000Z', '2026-10-15T05:00:00.000Z'],
    ['Asia/Kathmandu', '2026-10-14', '2026-10-13T18:15:00.000Z', '2026-10-14T18:15:00.000Z'],
    // 25 and 23 hours long.
    ['Europe/Vienna', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['Europe/Vienna', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ])('begin and end at midnight in %s: %s', (zone, day, from, until) => {
    const period = recordPeriod({ from: day, until: day, zone });
    expect([period.from?.toISOString(), period.until?.toISOString()]).toEqual([from, until]);
  });

  it('are open where none is given', () => {
    expect(recordPeriod(noRecordFilter)).toEqual({ from: null, until: null });
  });
});
