import {
  checkLine,
  checkText,
  checkValues,
  lineOf,
  linesOf,
  problem,
  type Problem,
  type TextLimits,
} from '../kernel/index.ts';
import { isClusterStage, isClusterType, isCountry, isDivision } from '../taxonomies/index.ts';
import { clusterLimits } from './cluster-limits.ts';

/** What the point of a cluster stands for, smallest first. */
export const coordinatePrecisions = ['district', 'city', 'area', 'country'] as const;
export type CoordinatePrecision = (typeof coordinatePrecisions)[number];

/** How well a description is founded: a cited source was opened, or it is general knowledge. */
export const clusterEvidences = ['opened', 'general'] as const;
export type ClusterEvidence = (typeof clusterEvidences)[number];

/** A single quoted figure. */
export interface FigureDraft {
  readonly metric: string;
  /** Null where what was given is no number. */
  readonly value: number | null;
  readonly unit?: string | null;
  readonly year?: number | null;
  readonly note?: string | null;
  readonly source?: string | null;
}

export interface SourceDraft {
  readonly title: string;
  readonly url?: string | null;
}

/** Everything that is said of a cluster. */
export interface ClusterDraft {
  readonly name: string;
  readonly localName: string | null;
  /** ISO 3166 code. */
  readonly country: string;
  readonly region: string | null;
  readonly city: string | null;
  /** WGS84, degrees; null where what was given is no number. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly coordinatePrecision: string;
  /** What its firms make, in words. */
  readonly sector: string;
  readonly type: string;
  /** ISIC Rev.4 division. */
  readonly isicDivision: string;
  readonly isicOtherDivisions: readonly string[];
  readonly stage: string;
  readonly description: string;
  readonly figures: readonly FigureDraft[];
  readonly sources: readonly SourceDraft[];
  readonly evidence: string;
}

/** What is given changes, the rest stays. */
export type ClusterChanges = { readonly [Field in keyof ClusterDraft]?: ClusterDraft[Field] | undefined };

type Check<Field extends keyof ClusterDraft> = (value: ClusterDraft[Field], field: Field) => Problem[];

const line =
  (limits: TextLimits) =>
  (value: string | null, field: string): Problem[] =>
    checkLine(value ?? '', limits, 'input', field);

const oneOf =
  (isKnown: (value: string) => boolean) =>
  (value: string, field: string): Problem[] => {
    if (value === '') return [problem('REQUIRED', 'input', field)];
    return isKnown(value) ? [] : [problem('NOT_A_VALUE', 'input', field)];
  };

const degrees =
  (most: number) =>
  (value: number | null, field: string): Problem[] => {
    if (value === null || !Number.isFinite(value)) return [problem('NOT_A_NUMBER', 'input', field)];
    return Math.abs(value) <= most ? [] : [{ code: 'OUT_OF_RANGE', path: ['input', field], limit: most }];
  };

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url);

function checkFigure({ metric, value, unit, year, note, source }: FigureDraft): Problem[] {
  const path = ['input', 'figures'];
  const isYear =
    typeof year !== 'number' ||
    (Number.isInteger(year) && year >= clusterLimits.firstYear && year <= clusterLimits.lastYear);
  return [
    ...checkLine(metric, clusterLimits.metric, ...path),
    ...(value === null || !Number.isFinite(value) ? [problem('NOT_A_NUMBER', ...path)] : []),
    ...checkLine(unit ?? '', clusterLimits.unit, ...path),
    ...(isYear ? [] : [problem('NOT_A_YEAR', ...path)]),
    ...checkLine(note ?? '', clusterLimits.note, ...path),
    ...checkLine(source ?? '', clusterLimits.figureSource, ...path),
  ];
}

function checkSource({ title, url }: SourceDraft): Problem[] {
  const path = ['input', 'sources'];
  const isRight = !url || (url.length <= clusterLimits.sourceUrl.most && isWebAddress(url));
  return [
    ...checkLine(title, clusterLimits.sourceTitle, ...path),
    ...(isRight ? [] : [problem('BAD_ADDRESS', ...path)]),
  ];
}

/** Of a list one problem is named: the field has one control. */
const firstOf = <Item>(most: number, field: string, items: readonly Item[], check: (item: Item) => Problem[]) =>
  items.length > most
    ? [{ code: 'TOO_MANY' as const, path: ['input', field], limit: most }]
    : items.flatMap(check).slice(0, 1);

const checks: { readonly [Field in keyof ClusterDraft]: Check<Field> } = {
  name: line(clusterLimits.name),
  localName: line(clusterLimits.localName),
  country: oneOf(isCountry),
  region: line(clusterLimits.region),
  city: line(clusterLimits.city),
  lat: degrees(clusterLimits.lat),
  lon: degrees(clusterLimits.lon),
  coordinatePrecision: oneOf((value) => (coordinatePrecisions as readonly string[]).includes(value)),
  sector: line(clusterLimits.sector),
  type: oneOf(isClusterType),
  isicDivision: oneOf(isDivision),
  isicOtherDivisions: (values, field) => checkValues(values, isDivision, clusterLimits.otherDivisions, 'input', field),
  stage: oneOf(isClusterStage),
  description: (value, field) => checkText(value, clusterLimits.description, 'input', field),
  figures: (figures, field) => firstOf(clusterLimits.figures, field, figures, checkFigure),
  sources: (sources, field) => firstOf(clusterLimits.sources, field, sources, checkSource),
  evidence: oneOf((value) => (clusterEvidences as readonly string[]).includes(value)),
};

const canBeCleared: ReadonlySet<keyof ClusterDraft> = new Set(['localName', 'region', 'city', 'lat', 'lon']);

/** Everything that is wrong with what is said of a cluster, in the order of its fields; empty when nothing is. */
export function checkCluster(given: ClusterChanges): Problem[] {
  return (Object.keys(checks) as (keyof ClusterDraft)[]).flatMap((field) => {
    const value = given[field];
    if (value === undefined) return [];
    if (value === null && !canBeCleared.has(field)) return [problem('REQUIRED', 'input', field)];
    return (checks[field] as (value: unknown, field: string) => Problem[])(value, field);
  });
}

const orNull = (text: string | null | undefined): string | null => lineOf(text ?? '') || null;

const figure = ({ metric, value, unit, year = null, note, source }: FigureDraft): FigureDraft => ({
  metric: lineOf(metric),
  value,
  unit: orNull(unit),
  year,
  note: orNull(note),
  source: orNull(source),
});

type Stored = { readonly [Field in keyof ClusterDraft]: (value: ClusterDraft[Field]) => ClusterDraft[Field] };

const same = <Value>(value: Value): Value => value;
const stored: Stored = {
  name: lineOf,
  localName: orNull,
  country: same,
  region: orNull,
  city: orNull,
  lat: same,
  lon: same,
  coordinatePrecision: same,
  sector: lineOf,
  type: same,
  isicDivision: same,
  isicOtherDivisions: (values) => [...new Set(values)],
  stage: same,
  description: (value) => linesOf(value).trim(),
  figures: (figures) => figures.map(figure),
  sources: (sources) => sources.map(({ title, url }) => ({ title: lineOf(title), url: url?.trim() || null })),
  evidence: same,
};

/** What is said of a cluster as it is stored. */
export const normaliseCluster = <Given extends ClusterChanges>(given: Given): Given =>
  Object.fromEntries(
    Object.entries(given).map(([field, value]) => [
      field,
      value === undefined ? undefined : (stored[field as keyof ClusterDraft] as (value: unknown) => unknown)(value),
    ]),
  ) as Given;
