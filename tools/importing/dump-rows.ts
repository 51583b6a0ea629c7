import { readRows } from './row-reader.ts';
import { Unusable, type Attributes } from './row-fields.ts';
import type { Kind, Report } from './report.ts';
import type { Site } from './site.ts';
import type { StagedValue } from './staging.ts';

/** What reading a file of the dump needs to know. */
export interface Reading {
  readonly path: string;
  /** As the report names it. */
  readonly file: string;
  readonly site: Site;
  readonly now: number;
  readonly report: Report;
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

export interface DumpRowShape {
  /** What a row is counted as; `broken` where it cannot be read. */
  kindOf: (row: Attributes | 'broken') => Kind;
  /** The row as it is staged. @throws {Unusable} with the reason why it cannot be */
  stage: (row: Attributes, line: number) => StagedValue[];
}

/** The usable rows of a file, ready to be staged; the others go to the report, and each is counted. */
export async function* stagedRows(reading: Reading, shape: DumpRowShape): AsyncGenerator<StagedValue[]> {
  const { path, file, report, signal, onBytes } = reading;
  for await (const row of readRows(path, { signal, onBytes })) {
    const place = { file, line: row.line };
    if ('remark' in row) {
      report.changed(place, row.remark);
      continue;
    }
    const kind = shape.kindOf('broken' in row ? 'broken' : row.attributes);
    report.read(kind);
    if ('broken' in row) {
      report.skipped(kind, place, `the row cannot be read: ${row.broken}`);
      continue;
    }
    try {
      const staged = shape.stage(row.attributes, row.line);
      for (const change of row.changes) report.changed(place, change);
      yield staged;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      report.skipped(kind, place, error.message);
    }
  }
}
