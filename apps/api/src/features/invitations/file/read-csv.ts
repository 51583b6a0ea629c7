import { CsvError, parse } from 'csv-parse/sync';
import type { FileRow } from '@cluster-commons/domain/invitations';

/** A file as it was read: its headings, and the lines that are not empty with their numbers. */
export interface CsvFile {
  head: string[];
  rows: FileRow[];
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** The sign that parts the cells of the first line: spreadsheets of many languages use another than the comma. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign;
}

/** @returns the number of the line where it can be read no further, when that is so */
export function readCsv(text: string): CsvFile | { badLine: number } {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: separatorOf(text.replace(/^\ufeff/, '')),
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
    }) as unknown as Parsed[];
    const [head, ...rest] = parsed.map(({ record, info }) => ({ cells: record, line: info.lines }));
    const rows = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { head: head?.cells ?? [], rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { badLine: Number(error['lines'] ?? 1) };
  }
}
