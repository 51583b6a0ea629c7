import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  execute,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { allowances, processLimits } from '@cluster-commons/domain/kernel';
import type { Config } from '../config/config.ts';
import { ErrorReport } from '../graphql/error-report.ts';
import { ApiError } from '../graphql/errors.ts';
import { limitRules, operationLimits, refuseCostly } from '../graphql/limits.ts';
import { isOwnOrigin } from '../http/origin.ts';
import { RequestContexts } from '../http/request-contexts.ts';
import { RateLimits } from '../limits/rate-limits.ts';
import { Work } from '../limits/work.ts';
import { Live } from './live.ts';
import { OpenLines } from './open-lines.ts';
import { closeWithSession } from './session-socket.ts';

/** Largest message a client may send, in bytes. */
const messageBytes = 64_000;
/** The code of WebSocket for a service that begins anew: the client opens the line again by itself. */
const comeAgain = 1012;
/** Operations one socket may keep open. */
const openOperations = 20;

/** What stands behind an open line. */
interface Opened {
  socket: WebSocket;
  request: IncomingMessage;
}

/** The answer to who may not open a line now. */
function refusalOf(error: unknown): string {
  const seconds = error instanceof ApiError ? error.extensions['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number'
    ? `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${seconds}\r\n\r\n`
    : 'HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\n\r\n';
}

/** What was refused before it ran, as the answer of an operation. */
function answerOf(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  throw error;
}

/** Serves GraphQL over WebSocket (graphql-transport-ws) with the limits and the errors of HTTP. Returns how to end it. */
export function serveSocket(app: INestApplication, config: Config): () => Promise<void> {
  const schema = app.get(GraphQLSchemaHost).schema;
  const contexts = app.get(RequestContexts);
  const report = app.get(ErrorReport);
  const live = app.get(Live);
  const limits = app.get(RateLimits);
  const work = app.get(Work);
  const lines = new OpenLines(Math.max(1, Math.round(processLimits.openLinesByAddress * config.rateLimitFactor)));
  const rules = [...specifiedRules, ...limitRules, ...(config.isDevelopment ? [] : [NoSchemaIntrospectionCustomRule])];
  const sockets = new WebSocketServer({ noServer: true, maxPayload: messageBytes });

  const disposable = useServer(
    {
      schema,
      connectionInitWaitTimeout: 5_000,
      onConnect: async (ctx) => {
        const opened = ctx.extra as unknown as Opened;
        await closeWithSession(opened, contexts, live).catch(() => opened.socket.close(comeAgain, 'Not now'));
      },
      onSubscribe: async (ctx, _id, payload): Promise<ExecutionArgs | readonly GraphQLError[]> => {
        // The one that asks is among them.
        if (Object.keys(ctx.subscriptions).length > openOperations) {
          return [new ApiError('TOO_COSTLY', { message: `Keep at most ${openOperations} operations open at once.` })];
        }
        try {
          const { request } = ctx.extra as unknown as Opened;
          const contextValue = contexts.ofLine(request);
          await limits.take(allowances.requestsByAddress, contextValue.clientAddress);
          const document = parse(payload.query, { maxTokens: operationLimits.tokens });
          const errors = validate(schema, document, rules);
          if (errors.length > 0) return errors;
          refuseCostly(schema, document, payload.variables ?? {}, payload.operationName);
          return {
            schema,
            document,
            variableValues: payload.variables ?? null,
            operationName: payload.operationName ?? null,
            contextValue,
          };
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('The operation could not be read.')];
        }
      },
      execute: (args) => work.run(async () => execute(args as ExecutionArgs)).catch(answerOf),
      subscribe: (args) => work.run(async () => subscribe(args as ExecutionArgs)).catch(answerOf),
      onNext: (_ctx, _id, _payload, _args, result) => {
        if (result.errors === undefined) return undefined;
        return { ...result, errors: result.errors.map((error) => report.format(error.toJSON(), error)) };
      },
      onError: (_ctx, _id, _payload, errors) => errors.map((error) => report.format(error as GraphQLError, error)),
    },
    sockets,
    30_000,
  );

  // What was told while this process did not hear is lost: a browser whose line breaks comes back and asks again.
  live.whenBack(() => {
    for (const client of sockets.clients) client.close(comeAgain, 'News were missed');
  });

  const onUpgrade = (req: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if ((req.url ?? '').split('?')[0] !== '/graphql') {
      if (!config.isDevelopment) socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    if (!isOwnOrigin(req.headers, config)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const client = contexts.ofLine(req).clientAddress;
    // Whoever leaves before the line is open is no error.
    socket.on('error', () => undefined);
    limits
      .take(allowances.requestsByAddress, client)
      .then(() => {
        if (socket.destroyed) return;
        socket.once('close', lines.open(client));
        sockets.handleUpgrade(req, socket, head, (ws) => sockets.emit('connection', ws, req));
      })
      .catch((error: unknown) => socket.end(refusalOf(error)));
  };
  const server = app.getHttpServer() as Server;
  server.on('upgrade', onUpgrade);
  return async () => {
    server.off('upgrade', onUpgrade);
    await disposable.dispose();
  };
}
