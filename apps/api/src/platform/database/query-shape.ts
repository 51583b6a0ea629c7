import type { Columns } from './columns.ts';
import { statement, type Statement } from './database.ts';

/**
 * Composes a statement out of optional conditions: as many statements as combinations of conditions, not as values.
 * The texts of one combination are the same, so they are one prepared statement.
 */
export class QueryShape {
  readonly values: unknown[] = [];
  readonly #conditions: string[] = [];
  #isPlannedForValues = false;

  /** @param name what the statements are called in logs and figures */
  constructor(readonly name: string) {}

  /** Adds a value and returns its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition; every one has to hold. */
  where(condition: string): this {
    this.#conditions.push(`(${condition})`);
    return this;
  }

  /** The values decide which plan is good: it is made each time, and the statement is not kept prepared. */
  planForValues(): this {
    this.#isPlannedForValues = true;
    return this;
  }

  get conditions(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' and ');
  }

  statement<Given extends Columns>(text: string, columns: Given): Statement<Given> {
    return this.#isPlannedForValues ? { name: '', text, columns } : statement(this.name, text, columns);
  }
}
