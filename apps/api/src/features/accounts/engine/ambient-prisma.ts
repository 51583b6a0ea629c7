import { AsyncLocalStorage } from 'node:async_hooks';
import type { Prisma, PrismaClient } from '../../../generated/prisma/client.ts';
import type { EventName, EventPayload } from '@cluster-commons/domain/events';
import { inTransaction } from '../../../platform/database/in-transaction.ts';
import { tell } from '../../../platform/jobs/event-line.ts';

interface Ambient {
  db: Prisma.TransactionClient;
  /** What the library's callbacks told, each to be written at the end. */
  told: ((db: Prisma.TransactionClient) => Promise<void>)[];
  password: KnownPassword;
}

/** What is known of the password of a call before its transaction begins: finding it out takes longer than all else. */
export interface KnownPassword {
  /** The hash of the one that is set inside. */
  readonly hash?: string;
  /** Whether the one that was typed is that of this stored hash. */
  readonly checked?: { readonly stored: string | null; readonly isRight: boolean };
}

/** Milliseconds that a sign-up waits for its turn, and may take: many come at once when a workshop begins. */
const patience = { maxWait: 15_000, timeout: 30_000 };

/**
 * Makes a library that was given one client follow whatever transaction its caller is in. Events told inside are
 * only collected: the library swallows errors of its callbacks, so they are written at the end, where errors count.
 */
export class AmbientPrisma {
  readonly #ambient = new AsyncLocalStorage<Ambient>();
  readonly client: PrismaClient;

  constructor(private readonly prisma: PrismaClient) {
    this.client = new Proxy(prisma, {
      get: (target, key) => {
        const ambient = this.#ambient.getStore();
        if (key === '$transaction' && ambient !== undefined) {
          return (work: (db: Prisma.TransactionClient) => Promise<unknown>) => work(ambient.db);
        }
        const source = (ambient?.db ?? target) as unknown as Record<PropertyKey, unknown>;
        const value = source[key];
        return typeof value === 'function' ? (value.bind(source) as unknown) : value;
      },
    });
  }

  /** The transaction the caller is in. @throws outside of `transaction` */
  get db(): Prisma.TransactionClient {
    const ambient = this.#ambient.getStore();
    if (ambient === undefined) throw new Error('No transaction is open here');
    return ambient.db;
  }

  /** What is known of the password in this transaction; nothing outside of one. */
  get password(): KnownPassword {
    return this.#ambient.getStore()?.password ?? {};
  }

  tell<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    const ambient = this.#ambient.getStore();
    if (ambient === undefined) throw new Error(`${event} is told outside of a transaction`);
    ambient.told.push((db) => tell(db, event, payload));
  }

  transaction<T>(work: () => Promise<T>, password: KnownPassword = {}): Promise<T> {
    return this.prisma.$transaction((db) => {
      const ambient: Ambient = { db, told: [], password };
      return this.#ambient.run(ambient, () =>
        inTransaction(async () => {
          const result = await work();
          for (const write of ambient.told) await write(db);
          // Any statement fails here when the library swallowed an SQL error, after which nothing would be kept.
          if (ambient.told.length === 0) await db.$queryRaw`select 1`;
          return result;
        }),
      );
    }, patience);
  }
}
