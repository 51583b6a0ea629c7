import type { ClusterFigureInput, ClusterSourceInput } from '../../gql/index.ts';
import { lines, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import type { EditedCluster } from './clusters.ts';

/** What each control of the forms is called, there and in the summary of problems. */
export const clusterLabels = {
  name: 'clusters.field.name',
  localName: 'clusters.localName',
  country: 'clusters.field.country',
  region: 'clusters.field.region',
  city: 'clusters.field.city',
  lat: 'clusters.field.lat',
  lon: 'clusters.field.lon',
  coordinatePrecision: 'clusters.field.precision',
  sector: 'clusters.field.tradeInWords',
  type: 'clusters.type',
  isicDivision: 'clusters.activity',
  isicOtherDivisions: 'clusters.field.otherDivisions',
  stage: 'clusters.stage',
  description: 'clusters.field.description',
  figures: 'clusters.field.figures',
  sources: 'clusters.sources',
  evidence: 'clusters.field.evidence',
} as const;

const ofArabic = (digits: string): string =>
  digits
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066b', '.');

/** A number as people type it, spaces between thousands; null for what is none. */
function numberIn(typed: string): number | null {
  const digits = ofArabic(typed).replace(/[\s\u00a0\u202f]/g, '');
  return /^[-−]?\d+(\.\d+)?$/.test(digits) ? Number(digits.replace('−', '-')) : null;
}

/** Degrees, with a point or a comma. */
export const degrees: FieldReader<number | null> = (form, name) => numberIn(textOf(form, name).replace(/[,،]/, '.'));

/** The number of what was read; null where it was left out. */
export const editionRead: FieldReader<number | null> = (form, name) => numberIn(textOf(form, name));

const separator = '|';
const cells = (line: string): string[] => line.split(separator).map((cell) => cell.trim());

/** A figure on each line: what is counted, number, unit, year, note and source, with `|` between them. */
export const figures: FieldReader<ClusterFigureInput[]> = (form, name) =>
  lines(form, name).map((line) => {
    const [metric = '', value = '', unit = '', year = '', note = '', source = ''] = cells(line);
    return {
      metric,
      value: numberIn(value),
      unit: unit || null,
      // What is no year at all is said to be none.
      year: year === '' ? null : Math.trunc(numberIn(year) ?? 0),
      note: note || null,
      source: source || null,
    };
  });

/** A source on each line: its title, and its address behind `|`. */
export const sources: FieldReader<ClusterSourceInput[]> = (form, name) =>
  lines(form, name).map((line) => {
    const [title = '', url = ''] = cells(line);
    return { title, url: url || null };
  });

const lineOf = (parts: readonly (string | number | null)[]): string => {
  const texts = parts.map((part) => (part === null ? '' : String(part).replaceAll(separator, '/')));
  while (texts.length > 1 && texts.at(-1) === '') texts.pop();
  return texts.join(` ${separator} `);
};

/** The figures of a cluster as its form shows them. */
export const figureLines = ({ figures: given }: Pick<EditedCluster, 'figures'>): string =>
  given
    .map(({ metric, value, unit, year, note, source }) => lineOf([metric, value, unit, year, note, source]))
    .join('\n');

export const sourceLines = ({ sources: given }: Pick<EditedCluster, 'sources'>): string =>
  given.map(({ title, url }) => lineOf([title, url])).join('\n');
