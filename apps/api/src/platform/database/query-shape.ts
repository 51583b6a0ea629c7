import { statement, type Statement } from './database.ts';

/**
 * Composes a prepared statement out of optional conditions. Each shape (which conditions are present) gets a name
 * of its own, so there are as many prepared statements as shapes, not as values.
 */
export class QueryShape {
  readonly values: unknown[] = [];
  readonly #conditions: string[] = [];
  readonly #name: string[];

  constructor(name: string) {
    this.#name = [name];
  }

  /** Adds a value and returns its placeholder. */
  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Marks the shape: two shapes with the same marks must compose the same text. */
  mark(...marks: string[]): this {
    this.#name.push(...marks);
    return this;
  }

  /** Adds a condition under a mark. */
  where(mark: string, condition: string): this {
    this.#conditions.push(`(${condition})`);
    return this.mark(mark);
  }

  get conditions(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' and ');
  }

  statement(text: string): Statement {
    return statement(this.#name.join(':'), text);
  }
}
