import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify, type ColumnOption } from 'csv-stringify';
import type { Language } from '@cluster-commons/domain/kernel';

/** A file that is ready to be written; nothing has been read yet. */
export interface CsvFile {
  /** Writes the rows in batches and ends the stream; waits where the reader is slow. */
  writeTo(target: Writable): Promise<void>;
}

/**
 * The sign between cells, as spreadsheets of the language open it by a double click: where numbers have a comma, it is a
 * semicolon. A line `sep=;` would say it too, and lose the encoding in Excel.
 */
const separators: Readonly<Record<Language, string>> = { en: ',', fr: ';', es: ';', ar: ';' };

/** A CSV file as spreadsheets open it, without formulas: a cell that begins like one is disarmed. */
export const csvFile = (
  language: Language,
  columns: readonly string[],
  records: () => AsyncIterable<readonly string[]>,
): CsvFile => ({
  writeTo: (target) =>
    pipeline(
      Readable.from(records()),
      stringify({
        ...{ bom: true, header: true, escape_formulas: true, record_delimiter: 'windows' },
        columns: columns.map((header): ColumnOption => ({ key: header, header })),
        delimiter: separators[language],
        // A break of either kind ends the row for one spreadsheet or the other.
        quoted_match: /[\r\n]/,
      }),
      target,
    ),
});
