import { GraphQLError } from 'graphql';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { answerError } from '../http/answer-error.ts';
import { RequestContexts } from '../http/request-contexts.ts';

/**
 * Hands errors of operations to GraphQL, where `ErrorReport` tells the expected from the bug and logs once; answers
 * those of routes in the same way. What Nest itself throws over HTTP is answered by Nest.
 */
@Catch()
export class OperationExceptions extends BaseExceptionFilter implements ExceptionFilter {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly logger: PinoLogger,
  ) {
    super();
  }

  override catch(exception: unknown, host: ArgumentsHost): unknown {
    // GraphQL takes for an error what is one of its own; whatever else was thrown would be an answer to it.
    if (host.getType<GqlContextType>() === 'graphql') {
      if (exception instanceof GraphQLError) return exception;
      return new GraphQLError('failed', {
        originalError: Error.isError(exception) ? exception : new Error(String(exception)),
      });
    }
    if (exception instanceof HttpException) return super.catch(exception, host);
    const [req, res] = host.getArgs<[Request, Response]>();
    answerError(req, res, {
      error: exception,
      request: this.contexts.ofHttp(req, res),
      report: (error) => this.logger.error({ err: error }, 'request failed'),
    });
    return undefined;
  }
}
