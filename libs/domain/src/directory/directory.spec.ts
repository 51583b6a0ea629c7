import { anonymous, type Decision, type MemberRole, type Viewer } from '../kernel/index.ts';
import type { ProfileFacts } from '../profiles/index.ts';
import { checkFilter, directoryPolicy, directoryQuestion, noFilter } from './index.ts';

const member = (role: MemberRole, isSuspended = false): Viewer => ({
  kind: 'member',
  id: 'a',
  role,
  isSuspended,
  clusterIds: new Set(),
  moderatedClusterIds: new Set(),
});
const personas: Record<string, Viewer> = {
  anonymous,
  member: member('member'),
  moderator: member('moderator'),
  programmeManager: member('programme_manager'),
  administrator: member('administrator'),
  suspended: member('member', true),
  suspendedManager: member('programme_manager', true),
};
const base: ProfileFacts = { memberId: 'b', status: 'active', isConfirmed: true, isMembersOnly: false };
const people: ProfileFacts[] = [
  base,
  { ...base, isMembersOnly: true },
  { ...base, isConfirmed: false },
  { ...base, status: 'suspended' },
  { ...base, status: 'imported' },
];
const said = (decision: Decision): string => (decision.allowed ? 'yes' : decision.reason);

describe('the directory', () => {
  it('is browsed, taken away and names people for every persona as the table says', () => {
    const named = 'yes yes NOT_FOUND NOT_FOUND NOT_FOUND';
    const five = (reason: string): string => Array.from({ length: 5 }, () => reason).join(' ');
    const table = Object.entries(personas).map(([who, viewer]) => [
      who,
      said(directoryPolicy.browse(viewer)),
      said(directoryPolicy.takeAway(viewer)),
      people.map((facts) => said(directoryPolicy.list(viewer, facts))).join(' '),
    ]);
    expect(table).toEqual([
      ['anonymous', 'NOT_SIGNED_IN', 'NOT_SIGNED_IN', five('NOT_SIGNED_IN')],
      //                   browse take away   open membersOnly unconfirmed suspended imported
      ['member', 'yes', 'NOT_ALLOWED', named],
      ['moderator', 'yes', 'NOT_ALLOWED', named],
      ['programmeManager', 'yes', 'yes', named],
      ['administrator', 'yes', 'yes', named],
      ['suspended', 'ACCOUNT_SUSPENDED', 'ACCOUNT_SUSPENDED', five('ACCOUNT_SUSPENDED')],
      ['suspendedManager', 'ACCOUNT_SUSPENDED', 'ACCOUNT_SUSPENDED', five('ACCOUNT_SUSPENDED')],
    ]);
  });
});

describe('a filter', () => {
  it.each<[string, Partial<typeof noFilter>, string[]]>([
    ['that asks for nothing', {}, []],
    ['with unknown values', { countries: ['ZZ'], sectors: ['x'] }, []],
    ['with too many values', { languages: Array.from({ length: 61 }, () => 'en') }, ['languages TOO_MANY']],
    ['with a value that cannot be stored', { clusters: ['a\u0000'] }, ['clusters BAD_TEXT']],
    ['with an endless text', { text: 'a'.repeat(121) }, ['text TOO_LONG']],
  ])('%s: %j gives %j', (_what, filter, expected) => {
    expect(
      checkFilter({ ...noFilter, ...filter }).map(({ code, path }) => `${path.slice(1).join('.')} ${code}`),
    ).toEqual(expected);
  });
});

/** As `URLSearchParams` reads them; the domain knows no such thing. */
function parametersIn(search: string): Parameters<typeof directoryQuestion>[0] {
  const pairs = search.split('&').map((pair) => pair.split('='));
  const getAll = (name: string): string[] => pairs.filter(([given]) => given === name).map(([, value = '']) => value);
  return { getAll, get: (name) => getAll(name)[0] ?? null };
}

describe('what an address asks of the directory', () => {
  it.each<[string, string, object]>([
    ['nothing', '', { filter: noFilter, sort: 'name' }],
    [
      'every group, values given twice once',
      'country=KE&country=UG&country=KE&sector=C&expertise=finance&language=fr&cluster=kumasi&text=ana&sort=ACTIVE',
      {
        filter: {
          countries: ['KE', 'UG'],
          sectors: ['C'],
          expertise: ['finance'],
          languages: ['fr'],
          clusters: ['kumasi'],
          text: 'ana',
        },
        sort: 'active',
      },
    ],
    ['fields left empty', 'country=&text=&sort=', { filter: noFilter, sort: 'name' }],
    ['an order that there is not', 'sort=constructor', { filter: noFilter, sort: 'name' }],
  ])('%s', (_what, search, expected) => {
    expect(directoryQuestion(parametersIn(search))).toMatchObject(expected);
  });

  it('more than is looked for is cut, and kept as it was typed', () => {
    const codes = Array.from({ length: 61 }, (_, index) => `c${index}`);
    const search = [...codes.map((code) => `country=${code}`), `text=${'é'.repeat(130)}`, 'sector=a\u0000'].join('&');
    const { filter, typed } = directoryQuestion(parametersIn(search));
    expect(checkFilter(filter)).toEqual([]);
    expect(filter).toMatchObject({ countries: codes.slice(0, 60), text: 'é'.repeat(120), sectors: ['a\ufffd'] });
    expect(typed).toMatchObject({ countries: codes, text: 'é'.repeat(130) });
  });
});
