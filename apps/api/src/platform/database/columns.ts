/** What PostgreSQL sends of a column, as the read models parse it. A spec compares it with the real schema. */
export type ColumnKind = 'text' | 'texts' | 'integer' | 'float' | 'boolean' | 'instant' | 'json';

/** A column of a statement: its SQL, and what the code reads from it. Said once, so neither can drift. */
export interface Column<Value> {
  /** Empty where the statement writes the column out by itself. */
  readonly sql: string;
  readonly kind: ColumnKind;
  /** Never there: carries the type. */
  readonly of?: (value: Value) => void;
}

export type Columns = Readonly<Record<string, Column<never>>>;

/** The row that columns make. */
export type RowOf<Given> = { -readonly [Name in keyof Given]: Given[Name] extends Column<infer Value> ? Value : never };

/** The columns that make a row. */
export type ColumnsOf<Row> = { readonly [Name in keyof Row]: Column<Row[Name]> };

const column =
  <Most>(kind: ColumnKind) =>
  <Value extends Most = Most>(sql = ''): Column<NoInfer<Value>> => ({ sql, kind });

/** Texts, ids and codes of a closed set. */
export const text = column<string>('text');
export const texts = column<string[]>('texts');
/** Numbers without a fraction, counts among them. */
export const integer = column<number>('integer');
export const float = column<number>('float');
export const flag = column<boolean>('boolean');
/** ISO 8601 in UTC with milliseconds. */
export const instant = column<string>('instant');
export const json = column<unknown>('json');

/** The same column where it may be null. */
export const maybe = <Value>(given: Column<Value>): Column<Value | null> => ({ sql: given.sql, kind: given.kind });

/** The columns as a SELECT lists them. */
export const select = (columns: Columns): string =>
  Object.entries(columns)
    .map(([name, { sql }]) => `${sql} as "${name}"`)
    .join(', ');
