import { GraphQLError } from 'graphql';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';

/** Hands errors of operations to GraphQL, where `ErrorReport` tells the expected from the bug and logs once. */
@Catch()
export class OperationExceptions extends BaseExceptionFilter implements ExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): unknown {
    // GraphQL takes for an error what is one of its own; whatever else was thrown would be an answer to it.
    if (host.getType<GqlContextType>() === 'graphql') {
      if (exception instanceof GraphQLError) return exception;
      return new GraphQLError('failed', {
        originalError: Error.isError(exception) ? exception : new Error(String(exception)),
      });
    }
    return super.catch(exception, host);
  }
}
