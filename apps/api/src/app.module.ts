import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccountsModule, AccountsWorkerModule } from './features/accounts/index.ts';
import { AdminModule } from './features/admin/index.ts';
import { BookmarksModule } from './features/bookmarks/index.ts';
import { ClustersModule, ClustersWorkerModule } from './features/clusters/index.ts';
import { ConnectionsModule, ConnectionsWorkerModule } from './features/connections/index.ts';
import { DirectoryModule } from './features/directory/index.ts';
import { KnowledgeModule } from './features/knowledge/index.ts';
import { ModerationModule } from './features/moderation/index.ts';
import { NetworkModule } from './features/network/index.ts';
import { ProfilesModule } from './features/profiles/index.ts';
import { ThreadsModule, ThreadsWorkerModule } from './features/threads/index.ts';
import { AuthModule } from './platform/auth/auth.module.ts';
import { ConfigModule } from './platform/config/config.module.ts';
import type { Config } from './platform/config/config.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { GraphqlModule } from './platform/graphql/graphql.module.ts';
import { HttpModule } from './platform/http/http.module.ts';
import { HandlersModule, JobsModule, QueueViewModule } from './platform/jobs/jobs.module.ts';
import { LimitsModule } from './platform/limits/limits.module.ts';
import { LiveModule } from './platform/live/live.module.ts';
import { WebModule } from './platform/web/web.module.ts';

/** What every process stands on. */
const foundation = (config: Config, logger: Logger): (DynamicModule | Type)[] => [
  ConfigModule.of(config),
  LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false }, forRoutes: [] }),
  DatabaseModule,
  LiveModule,
];

/** The features, in reading order: foundation, community, oversight. */
export const features: Type[] = [
  AccountsModule,
  ProfilesModule,
  ThreadsModule,
  ClustersModule,
  KnowledgeModule,
  ConnectionsModule,
  BookmarksModule,
  NetworkModule,
  ModerationModule,
  DirectoryModule,
  AdminModule,
];

/** What features do in the worker when something happened. */
const workers: Type[] = [AccountsWorkerModule, ThreadsWorkerModule, ClustersWorkerModule, ConnectionsWorkerModule];

@Module({})
export class AppModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...foundation(config, logger),
        LimitsModule,
        AuthModule,
        HttpModule,
        QueueViewModule,
        WebModule,
        GraphqlModule,
        ...features,
      ],
    };
  }
}

/** Every handler, without the worker that runs them. */
@Module({})
export class HandledModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return { module: HandledModule, imports: [...foundation(config, logger), HandlersModule, ...workers] };
  }
}

@Module({})
export class WorkerModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return { module: WorkerModule, imports: [HandledModule.of(config, logger), JobsModule] };
  }
}
