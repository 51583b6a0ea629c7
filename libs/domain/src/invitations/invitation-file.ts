import { checkEmail, checkName, normaliseEmail } from '../accounts/index.ts';
import { lineOf, type RefusalCode } from '../kernel/index.ts';

/** A line of a file with the number that it has there, from 1. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Which column is what, from 0; null where none is. */
export interface FileColumns {
  readonly email: number | null;
  readonly name: number | null;
}

/** Somebody in a file, and why they are not invited; null where they are. */
export interface FileLine {
  readonly line: number;
  readonly email: string;
  readonly name: string;
  readonly problem: { readonly code: RefusalCode; readonly limit?: number } | null;
}

/** What is known of addresses, as they are compared. */
export interface KnownAddresses {
  readonly members: ReadonlySet<string>;
  /** With an invitation of this inviter that is open, or with as many as one gets. */
  readonly invited: ReadonlySet<string>;
  readonly declined: ReadonlySet<string>;
}

/** Headings as people and their spreadsheets write them, in the four languages, without marks and signs. */
const headings = {
  email:
    /^(?:e ?mails?|mail|(?:e ?mail|mail|email) ?address(?:es)?|courriels?|adresse (?:e ?mail|mail|courriel|electronique)|correos?(?: electronicos?)?|direccion de correo(?: electronico)?|البريد(?: الالكتروني)?|بريد(?: الكتروني)?|الايميل)$/u,
  name: /^(?:(?:full |your )?names?|nom(?: complet| et prenom)?|prenom et nom|nombres?(?: completo)?|nombre y apellidos?|الاسم(?: الكامل)?|اسم)$/u,
} as const;

const plain = (text: string): string =>
  lineOf(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** The columns by their headings; the addresses else by what stands in the first lines. */
export function columnsOf(head: readonly string[], rows: readonly FileRow[]): FileColumns {
  const named = (pattern: RegExp): number | null => {
    const at = head.findIndex((heading) => pattern.test(plain(heading)));
    return at === -1 ? null : at;
  };
  const holdsAddress = (at: number): boolean => rows.some(({ cells }) => checkEmail(cells[at] ?? '').length === 0);
  const byContent = head.findIndex((_heading, at) => holdsAddress(at));
  return { email: named(headings.email) ?? (byContent === -1 ? null : byContent), name: named(headings.name) };
}

/** A cell that a spreadsheet would work out instead of showing it. */
const formula = /^[=+\-@\t\r＝＋－＠]/u;
/** What stands for bytes that are none of UTF-8. */
const unread = '\ufffd';

/** Each line with what is wrong with it: nothing of a file is left out without a word. */
export function checkLines(rows: readonly FileRow[], columns: FileColumns, known: KnownAddresses): FileLine[] {
  const lines = new Map<string, number>();
  return rows.map(({ line, cells }) => {
    const [typed, name] = [columns.email, columns.name].map((at) => (at === null ? '' : lineOf(cells[at] ?? '')));
    const email = normaliseEmail(typed ?? '');
    const first = lines.get(email);
    if (first === undefined) lines.set(email, line);
    const found = { line, email, name: name ?? '' };
    return { ...found, problem: problemOf({ ...found, cells, first }, known) };
  });
}

interface Checked {
  readonly email: string;
  readonly name: string;
  readonly cells: readonly string[];
  /** The line that has the same address before this one. */
  readonly first: number | undefined;
}

/** What one can mend in the file comes first, then what is so of the address. */
function problemOf({ email, name, cells, first }: Checked, known: KnownAddresses): FileLine['problem'] {
  if (cells.some((cell) => cell.includes(unread))) return { code: 'NOT_UTF8' };
  if (email === '') return { code: 'REQUIRED' };
  if (formula.test(email) || formula.test(name)) return { code: 'LOOKS_LIKE_FORMULA' };
  const [wrong] = [...checkEmail(email), ...(name === '' ? [] : checkName(name))];
  if (wrong) return wrong.limit === undefined ? { code: wrong.code } : { code: wrong.code, limit: wrong.limit };
  if (first !== undefined) return { code: 'DOUBLED_LINE', limit: first };
  if (known.members.has(email)) return { code: 'ADDRESS_HAS_ACCOUNT' };
  if (known.declined.has(email)) return { code: 'INVITATIONS_DECLINED' };
  return known.invited.has(email) ? { code: 'INVITED_ALREADY' } : null;
}
