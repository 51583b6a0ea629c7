import { checkLine, problem, type Problem } from '../kernel/index.ts';
import { accountLimits } from './account-limits.ts';
import { mixesScripts } from './name-looks.ts';

/** Mails greet with a name and lists show it: one that holds an address would carry it to strangers as our word. */
const address = /@|\/|\bwww\.|\.(?:com|org|net|info|biz|io|app|ru|cn|xyz|top|shop|site|online)(?![\p{L}\p{N}])/iu;
/** More marks on one letter than any script writes. */
const heaped = /\p{M}{4,}/u;
/** Words that would pass for the people who run the network, without marks, in the four languages. */
const staff =
  /(?<![\p{L}\p{N}])(?:admin(?:istra(?:tor|teur|trice|dora?))?|moderat(?:or|eur|rice)|moderadora?|support|soporte|staff|cluster commons)(?![\p{L}\p{N}])|(?:المشرف|المشرفة|مشرف الشبكة|مدير الشبكة|الإدارة|الدعم الفني)(?!\p{L})/iu;

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC');

/** What is wrong with the name of a person; empty when nothing is. */
export function checkName(name: string, ...path: string[]): Problem[] {
  const problems = checkLine(name, accountLimits.name, ...path);
  if (problems.length > 0) return problems;
  const isBad = address.test(name) || heaped.test(name) || staff.test(plain(name));
  if (isBad) return [problem('BAD_NAME', ...path)];
  return mixesScripts(name) ? [problem('NAME_LOOKS_LIKE', ...path)] : [];
}
