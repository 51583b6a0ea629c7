import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule as NestGraphQLModule } from '@nestjs/graphql';
import { NoSchemaIntrospectionCustomRule, type GraphQLSchema } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Request, Response } from 'express';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import type { RequestContext } from '../auth/request-context.ts';
import { RequestContexts } from '../http/request-contexts.ts';
import { answers } from './answers.ts';
import { ErrorReport } from './error-report.ts';
import { InProcessGraphql } from './in-process.ts';
import { keptDocuments, keptTexts } from './kept-documents.ts';
import { limitPlugins, limitRules, operationLimits, refuseCostly } from './limits.ts';
import { OperationExceptions } from './operation-exceptions.ts';
import { withPayloads } from './payload.ts';
import { withPlainFields } from './plain-fields.ts';
import { withSaidAccess } from './said-access.ts';
import { DateTimeScalar, guardTextScalars } from './scalars.ts';

guardTextScalars();

const cost: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, request }) => {
      refuseCostly(schema as GraphQLSchema, document, request.variables ?? {}, request.operationName);
    },
  }),
};

@Global()
@Module({
  imports: [
    NestGraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [CONFIG, RequestContexts, ErrorReport],
      useFactory: (config: Config, contexts: RequestContexts, report: ErrorReport) => ({
        autoSchemaFile: true,
        sortSchema: true,
        transformSchema: (schema: GraphQLSchema) => withSaidAccess(withPayloads(withPlainFields(schema))),
        path: '/graphql',
        graphiql: false,
        introspection: config.isDevelopment,
        includeStacktraceInErrorResponses: false,
        hideSchemaDetailsFromClientErrors: true,
        csrfPrevention: true,
        allowBatchedHttpRequests: false,
        // No answer says where in its text a document is wrong: places would be most of what it takes.
        parseOptions: { maxTokens: operationLimits.tokens, noLocation: true },
        documentStore: keptDocuments(),
        persistedQueries: { cache: keptTexts() },
        validationRules: [...limitRules, ...(config.isDevelopment ? [] : [NoSchemaIntrospectionCustomRule])],
        plugins: [ApolloServerPluginCacheControlDisabled(), answers, cost, ...limitPlugins],
        autoTransformHttpErrors: false,
        formatError: report.format,
        context: ({ req, res }: { req: Request; res: Response }): RequestContext => contexts.ofHttp(req, res),
      }),
    }),
  ],
  providers: [DateTimeScalar, InProcessGraphql, { provide: APP_FILTER, useClass: OperationExceptions }],
  exports: [InProcessGraphql, NestGraphQLModule],
})
export class GraphqlModule {}
