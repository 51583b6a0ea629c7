import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  type ErrorRegistry,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaFile } from './folder.ts';

export type SchemaEngine = glue.SchemaEngine;

/** Nothing in the database belongs to others: every table and enum is compared. */
export const noFilters = { externalTables: [], externalEnums: [] };

const charExpressions = /(constr\.contype(?= AS)|con\.conf(?:del|upd)type)/g;
const charColumns = ['constraint_type', 'confdeltype', 'confupdtype'];

let started: Promise<void> | undefined;

/** What the engine calls. Its timers (ten seconds for a lock on the history) do not keep a finished command alive. */
function imports(): WebAssembly.ModuleImports {
  const calls = Object.entries(glue as Record<string, unknown>).map(([name, call]) => {
    if (!name.startsWith('__wbg_setTimeout')) return [name, call];
    return [name, (...values: unknown[]) => (call as (...values: unknown[]) => NodeJS.Timeout)(...values).unref()];
  });
  return Object.fromEntries(calls) as WebAssembly.ModuleImports;
}

async function start(): Promise<void> {
  const module = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(module), 'schema_engine_bg.wasm'));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {}, get() {} } });
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports() });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

/**
 * The adapter as Prisma ships it, mended in one place: where the engine asks the catalogue for columns of the type
 * "char", the adapter gives up unless they are cast.
 */
function connected(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw({ ...query, sql: query.sql.replace(charExpressions, '$1::text') });
      const typeOf = (type: ColumnType, index: number): ColumnType =>
        charColumns.includes(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type;
      return { ...result, columnTypes: result.columnTypes.map(typeOf) };
    };
    return adapter;
  };
  return factory;
}

const refuse = (): never => {
  throw new Error('The schema engine asked for a database where two schemas are compared.');
};

/** Stands in where no database is needed; the questions and settings it starts with stay unanswered. */
function unconnected(): SqlDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    provider: 'postgres',
    adapterName: 'unconnected',
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => refuse(),
    startTransaction: async () => refuse(),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => {},
  };
  return { provider: 'postgres', adapterName: 'unconnected', connect: async () => adapter };
}

/**
 * Prisma's schema engine in WebAssembly, over the pg driver: it needs no download. For development only: what runs in
 * production applies migrations without it.
 * @param connectionString the database; null where only schemas are compared
 * @param datamodels the schema files the engine works on
 */
export async function withSchemaEngine<Result>(
  connectionString: string | null,
  datamodels: readonly SchemaFile[],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (started ??= start());
  const pool = connectionString === null ? null : new pg.Pool({ connectionString, max: 1 });
  const adapter = bindSqlAdapterFactory(pool === null ? unconnected() : connected(pool));
  const files = datamodels.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await glue.SchemaEngine.new({ datamodels: files }, () => {}, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    throw ownError(error, adapter.errorRegistry);
  } finally {
    await pool?.end();
  }
}

/** The engine reports an error of the adapter by number only; the registry keeps the error itself. */
function ownError(error: unknown, registry: ErrorRegistry): unknown {
  const id = /External error id#(\d+)/.exec(String(error))?.[1];
  return id === undefined ? error : (registry.consumeError(Number(id))?.error ?? error);
}
