import type { ClusterDraft } from '@cluster-commons/domain/clusters';
import type { ClusterSource } from './cluster.model.ts';

/** What is said of a cluster as its row keeps it: sources with how each was read. */
export type ClusterText = Omit<ClusterDraft, 'sources'> & { readonly sources: readonly ClusterSource[] };

/** The columns of what is said of a cluster, in one order for every statement. */
export const textColumns = [
  ['name', 'name', 'text'],
  ['localName', 'local_name', 'text'],
  ['country', 'country', 'text'],
  ['region', 'region', 'text'],
  ['city', 'city', 'text'],
  ['lat', 'lat', 'float8'],
  ['lon', 'lon', 'float8'],
  ['coordinatePrecision', 'coordinate_precision', 'text'],
  ['sector', 'sector', 'text'],
  ['type', 'type', 'text'],
  ['isicDivision', 'isic_division', 'text'],
  ['isicOtherDivisions', 'isic_other_divisions', 'text[]'],
  ['stage', 'stage', 'text'],
  ['description', 'description', 'text'],
  ['figures', 'figures', 'jsonb'],
  ['sources', 'sources', 'jsonb'],
  ['evidence', 'evidence', 'text'],
] as const satisfies readonly (readonly [keyof ClusterText, string, string])[];

/** Placeholders of the values, from `$first` on, each with its type. */
export const placeholders = (first: number): string[] =>
  textColumns.map(([, , type], index) => `$${first + index}::${type}`);

/** The values as the statements take them. */
export const textValues = (text: ClusterText): unknown[] =>
  textColumns.map(([field, , type]) => (type === 'jsonb' ? JSON.stringify(text[field]) : text[field]));

/** Sources with how each was read: as before where the title stands, else as the evidence says. */
export const sourcesOf = (
  given: ClusterDraft['sources'],
  evidence: string,
  before: readonly ClusterSource[],
): ClusterSource[] =>
  given.map(({ title, url }) => ({
    title,
    kind: before.find((known) => known.title === title)?.kind ?? evidence,
    url: url ?? null,
  }));
