import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { INestApplication } from '@nestjs/common';
import {
  execute,
  parse,
  subscribe,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import type pg from 'pg';
import type { Language } from '@cluster-commons/domain/kernel';
import { AppModule } from '../../app.module.ts';
import { languageCookie } from '../auth/language-cookie.ts';
import { RequestContext, type SessionMember } from '../auth/request-context.ts';
import { sessionMember, SessionService, UnreadSql } from '../auth/session.service.ts';
import type { Config } from '../config/config.ts';
import { POOL } from '../database/database.ts';
import { readModelTypes } from '../database/pool.ts';
import { ErrorReport } from '../graphql/error-report.ts';
import { createLogger } from '../http/logger.ts';
import { testConfig } from './test-config.ts';
import { createTestDatabase } from './test-database.ts';
import { checkStatements } from './statement-budget.ts';
import { countStatements } from './statement-counter.ts';

/** Who asks in a test: a member of the database with the rights they have there now, or nobody. */
export type Asker = { id: string } | null;

export interface Answer<Data> {
  data: Data;
  errors: readonly GraphQLFormattedError[];
  statements: string[];
  setCookies: string[];
}

export interface TestApi {
  app: INestApplication;
  db: pg.Pool;
  config: Config;
  /**
   * Runs an operation as HTTP would, with the guards, without a cookie: the session's one statement is counted. Who asks
   * has just shown who they are, by a second factor where they have one, unless `provedAt` says when they did.
   * @throws where a mutation takes more statements than its budget
   */
  run<Data = Record<string, never>>(
    source: string,
    variables?: Record<string, unknown>,
    options?: { as?: Asker; language?: Language; cookie?: string; provedAt?: Date },
  ): Promise<Answer<Data>>;
  /** Opens a subscription, as a socket would: its results one after the other, or why it was refused. */
  subscribe<Data>(
    source: string,
    variables: Record<string, unknown>,
    options: { as: Asker },
  ): Promise<AsyncIterableIterator<{ data: Data }> | { errors: readonly GraphQLFormattedError[] }>;
  stop(): Promise<void>;
}

const rightsOf = (
  unread: UnreadSql,
): string => `select m.id as "sessionId", m.id, m.handle, m.name, m.email, m.role, m.status = 'suspended' as "isSuspended",
  null::json as suspension, m.locale,
  (select d.due_at from departure d where d.member_id = m.id) as "leavesAt",
  false as "isMailReturned", false as "isAskedToAgree", ${unread.of({ id: 'm.id', status: 'm.status', role: 'm.role::text' })} as "unreadNotifications",
  array(select ms.cluster_id::text from membership ms where ms.member_id = m.id and ms.left_at is null) as "clusterIds",
  array(select ms.cluster_id::text from membership ms where ms.member_id = m.id and ms.left_at is null and ms.is_moderator) as "moderatedClusterIds",
  $2::timestamptz as "provedAt", case when f.member_id is not null then $2::timestamptz end as "steppedUpAt",
  f.member_id is not null as "hasSecondFactor", (select n.staff_second_factor from network_setting n) as "isAskedFor"
  from member m left join second_factor f on f.member_id = m.id and f.confirmed_at is not null where m.id = $1`;

/** Boots the API's modules on a database of their own. */
export async function startTestApi(environment: Record<string, string> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const config = testConfig(database.connectionString, environment);
  const app = await NestFactory.create(AppModule.of(config, createLogger(config, 'test')), { logger: ['error'] });
  await app.init();
  const db = app.get<pg.Pool>(POOL);
  const { schema } = app.get(GraphQLSchemaHost);
  const sessions = app.get(SessionService);
  const unread = app.get(UnreadSql);
  const report = app.get(ErrorReport);

  const documentOf = (source: string): DocumentNode => {
    const document = parse(source);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new Error(invalid.map((error) => error.message).join('\n'));
    return document;
  };
  const requestOf = (as: Asker, language: Language, cookie?: string, provedAt = new Date()): RequestContext => {
    const asMember = async (): Promise<SessionMember | null> => {
      if (as === null) return null;
      const values = [as.id, provedAt];
      const { rows } = await db.query<Parameters<typeof sessionMember>[0]>({
        name: 'session',
        text: rightsOf(unread),
        values,
        types: readModelTypes,
      });
      return rows[0] === undefined ? null : sessionMember(rows[0]);
    };
    return new RequestContext({
      headers: cookie === undefined ? {} : { cookie },
      clientAddress: '127.0.0.1',
      signs: { query: language },
      cookieOf: (chosen) => languageCookie(chosen, config),
      reader: cookie === undefined ? asMember : sessions.read,
    });
  };
  const formatted = (errors: readonly GraphQLError[] | undefined): GraphQLFormattedError[] =>
    (errors ?? []).map((error) => report.format(error.toJSON(), error));

  let begun = 0;
  let ended = 0;
  return {
    app,
    db,
    config,
    run: async (source, variables = {}, { as = null, language = 'en', cookie, provedAt } = {}) => {
      const document = documentOf(source);
      const request = requestOf(as, language, cookie, provedAt);
      const mine = (begun += 1);
      const isAlone = begun - ended === 1;
      const { result, statements } = await countStatements(async () =>
        execute({ schema, document, variableValues: variables, contextValue: request }),
      );
      ended += 1;
      // Statements of operations side by side are not told apart.
      if (isAlone && mine === begun) checkStatements(document, statements);
      const errors = formatted(result.errors);
      return { data: (result.data ?? {}) as never, errors, statements, setCookies: request.setCookies };
    },
    subscribe: async (source, variableValues, { as }) => {
      const contextValue = requestOf(as, 'en');
      const opened = await subscribe({ schema, document: documentOf(source), variableValues, contextValue });
      return Symbol.asyncIterator in opened ? (opened as never) : { errors: formatted(opened.errors) };
    },
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}
