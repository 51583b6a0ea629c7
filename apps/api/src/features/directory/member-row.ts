import type { Language } from '@cluster-commons/domain/kernel';
import { isDivision, isExpertise } from '@cluster-commons/domain/taxonomies';
import { textFor, type MessageId } from '@cluster-commons/messages';
import { registerAllCountryNames } from '@cluster-commons/messages/taxonomies/all-country-names';
import { countryName } from '@cluster-commons/messages/taxonomies/countries';
import { divisionLabels } from '@cluster-commons/messages/taxonomies/divisions';
import { expertiseLabels } from '@cluster-commons/messages/taxonomies/expertise';
import { languageName } from '@cluster-commons/messages/taxonomies/languages';
import type { MemberSummary } from '../profiles/index.ts';

registerAllCountryNames();

const several = (values: readonly string[]): string => values.join('; ');
/** `2026-11-23`: a date that every spreadsheet reads the same way. */
const dayOf = (instant: string | null): string => instant?.slice(0, 10) ?? '';

/** Each column with its heading and its cell; an e-mail address is in none. */
const columns: readonly [heading: MessageId, cell: (member: MemberSummary, language: Language) => string][] = [
  ['directory.column.name', ({ name }) => name],
  ['profiles.field.organisation', ({ organisation }) => organisation],
  ['directory.column.country', ({ country }, language) => (country === null ? '' : countryName(country, language))],
  ['profiles.clusters', ({ clusters }) => several(clusters.map(({ name }) => name))],
  [
    'directory.field.sector',
    ({ sectors }, language) =>
      several(sectors.map((code) => (isDivision(code) ? `${code} ${divisionLabels[code][language]}` : code))),
  ],
  [
    'directory.column.expertise',
    ({ expertise }, language) =>
      several(expertise.map((code) => (isExpertise(code) ? expertiseLabels[code][language] : code))),
  ],
  [
    'directory.column.languages',
    ({ languages }, language) => several(languages.map((code) => languageName(code, language))),
  ],
  ['directory.column.posts', ({ postCount }) => String(postCount)],
  ['directory.column.active', ({ lastPostedAt }) => dayOf(lastPostedAt)],
  ['profiles.since', ({ joinedAt }) => dayOf(joinedAt)],
];

export function headingsIn(language: Language): string[] {
  const text = textFor(language);
  return columns.map(([heading]) => text(heading));
}

/** A member as the cells of a row, in the words of one language. */
export const recordIn = (language: Language, member: MemberSummary): string[] =>
  columns.map(([, cell]) => cell(member, language));
