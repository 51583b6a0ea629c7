import type pg from 'pg';

/** A column that PostgreSQL would send for a statement. */
export interface SentColumn {
  name: string;
  /** OID of its type. */
  type: number;
}

interface Described {
  fields: readonly { name: string; dataTypeID: number }[];
}

/** The part of the driver's connection that asks without running anything. */
interface Asking {
  parse(query: { text: string; name: string; types: readonly number[] }): void;
  describe(what: { type: 'S'; name: string }): void;
  sync(): void;
}

/**
 * Lets PostgreSQL parse and analyse a statement on the real schema, without running it.
 * @returns the columns it would send; none for one that returns no rows
 * @throws what PostgreSQL says of it
 */
export function describeStatement(client: pg.Client, text: string): Promise<SentColumn[]> {
  return new Promise((resolve, reject) => {
    let columns: SentColumn[] = [];
    client.query({
      submit: (connection: Asking) => {
        connection.parse({ text, name: '', types: [] });
        connection.describe({ type: 'S', name: '' });
        connection.sync();
      },
      handleRowDescription: ({ fields }: Described) => {
        columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(columns),
    } as unknown as pg.Submittable);
  });
}
