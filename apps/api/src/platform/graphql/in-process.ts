import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { execute, type GraphQLFormattedError } from 'graphql';
import type { Operation, RunResult } from '@cluster-commons/bridge';
import type { RequestContext } from '../auth/request-context.ts';
import { ErrorReport } from './error-report.ts';

/** Runs the pages' own documents on the schema, guards included, without HTTP. */
@Injectable()
export class InProcessGraphql {
  constructor(
    private readonly host: GraphQLSchemaHost,
    @Inject(ErrorReport) private readonly report: ErrorReport,
  ) {}

  /**
   * @param document made and validated by the code generator at build time, so not validated again
   * @returns data and formatted errors; cookies to set are collected in `request.setCookies`
   */
  async run<Result, Variables>(
    document: Operation<Result, Variables>,
    variables: Variables,
    request: RequestContext,
  ): Promise<RunResult<Result>> {
    const result = await execute({
      schema: this.host.schema,
      document,
      variableValues: variables as Record<string, unknown>,
      contextValue: request,
    });
    const errors: GraphQLFormattedError[] = (result.errors ?? []).map((error) =>
      this.report.format(error.toJSON(), error),
    );
    return { data: (result.data as Result | null | undefined) ?? null, errors };
  }
}
