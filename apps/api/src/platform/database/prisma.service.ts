import { Inject, Injectable } from '@nestjs/common';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient, type Prisma } from '../../generated/prisma/client.ts';
import { POOL } from './database.ts';
import { inTransaction } from './in-transaction.ts';

/** The client, or the transaction a helper was called in. Helpers take it first. */
export type Db = PrismaClient | Prisma.TransactionClient;

const preparedStatementsKept = 500;

/** Gives each SQL text one name, so that PostgreSQL plans it once per connection. */
function statementNames(): (query: { sql: string }) => string | undefined {
  const byText = new Map<string, string>();
  return ({ sql }) => {
    const known = byText.get(sql);
    if (known !== undefined) return known;
    if (byText.size >= preparedStatementsKept) return undefined;
    const name = `prisma_${byText.size}`;
    byText.set(sql, name);
    return name;
  };
}

@Injectable()
export class PrismaService {
  readonly client: PrismaClient;

  constructor(@Inject(POOL) pool: pg.Pool) {
    this.client = new PrismaClient({
      adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() as never }),
    });
  }

  /** Runs one use case's writes together. Nothing else than `db` may be used inside. */
  transaction<T>(work: (db: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    return this.client.$transaction((db) => inTransaction(() => work(db)));
  }
}
