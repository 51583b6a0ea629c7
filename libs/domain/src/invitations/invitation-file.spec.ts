import { describe, expect, it } from '@jest/globals';
import { checkLines, columnsOf, type FileRow } from './index.ts';

const rowsOf = (...lines: string[][]): FileRow[] => lines.map((cells, at) => ({ line: at + 2, cells }));
const nobody = { members: new Set<string>(), invited: new Set<string>(), declined: new Set<string>() };

describe('the columns of a file', () => {
  it.each([
    [['Name', 'E-mail'], { email: 1, name: 0 }],
    [['NOM COMPLET', 'Téléphone', 'Adresse e-mail'], { email: 2, name: 0 }],
    [['Correo electrónico', 'Nombre y apellidos'], { email: 0, name: 1 }],
    [['الاسم', 'البريد الإلكتروني'], { email: 1, name: 0 }],
    [['Firm', 'Town'], { email: null, name: null }],
  ])('are found by their headings %j', (head, expected) => {
    expect(columnsOf(head, [])).toEqual(expected);
  });

  it('else by what stands in them', () => {
    expect(columnsOf(['Firm', 'How to reach'], rowsOf(['Kumasi shoes', 'kofi@example.org']))).toEqual({
      email: 1,
      name: null,
    });
  });
});

describe('the lines of a file', () => {
  const columns = { email: 0, name: 1 };
  const known = {
    members: new Set(['member@example.org']),
    invited: new Set(['invited@example.org']),
    declined: new Set(['declined@example.org']),
  };
  const codes = (...lines: string[][]) =>
    checkLines(rowsOf(...lines), columns, known).map(({ problem }) => problem?.code ?? null);

  it.each([
    ['a person', ['Kofi@Example.org', 'Kofi Boateng'], null],
    ['an address alone', ['kofi@example.org'], null],
    ['a name of any script', ['kofi@example.org', 'كوفي بواتنغ'], null],
    ['no address', ['', 'Kofi'], 'REQUIRED'],
    ['what is no address', ['kofi at example', 'Kofi'], 'BAD_EMAIL'],
    ['a formula for a name', ['kofi@example.org', '=HYPERLINK("x")'], 'LOOKS_LIKE_FORMULA'],
    ['a formula for an address', ['+1@example.org', 'Kofi'], 'LOOKS_LIKE_FORMULA'],
    ['bytes of another encoding', ['kofi@example.org', 'Jos\ufffd'], 'NOT_UTF8'],
    ['an endless name', ['kofi@example.org', 'x'.repeat(200)], 'TOO_LONG'],
    ['a name that is an address', ['kofi@example.org', 'www.shop.example'], 'BAD_NAME'],
    ['a member', ['MEMBER@example.org', 'Ana'], 'ADDRESS_HAS_ACCOUNT'],
    ['whoever is invited', ['invited@example.org'], 'INVITED_ALREADY'],
    ['whoever said no', ['declined@example.org'], 'INVITATIONS_DECLINED'],
  ])('are checked: %s', (_what, cells, expected) => {
    expect(codes(cells)).toEqual([expected]);
  });

  it('name the line that has the same address', () => {
    const lines = checkLines(rowsOf(['a@example.org'], ['b@example.org'], ['A@example.org ']), columns, nobody);
    expect(lines.map(({ problem }) => problem)).toEqual([null, null, { code: 'DOUBLED_LINE', limit: 2 }]);
  });

  it('keep their numbers and what stands in them', () => {
    expect(checkLines([{ line: 7, cells: [' Kofi@Example.org', ' Kofi  B '] }], columns, nobody)).toEqual([
      { line: 7, email: 'kofi@example.org', name: 'Kofi B', problem: null },
    ]);
  });
});
