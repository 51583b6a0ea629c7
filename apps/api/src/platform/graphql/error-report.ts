import { Injectable } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { PinoLogger } from 'nestjs-pino';
import { formatError } from './errors.ts';

/** Formats errors for callers and writes bugs and outages to the log, once each. */
@Injectable()
export class ErrorReport {
  constructor(private readonly logger: PinoLogger) {}

  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    formatError(formatted, error, (found) => this.logger.error({ err: found }, 'operation failed'));
}
