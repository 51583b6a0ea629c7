import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { AccountsWorkerModule } from './features/accounts/accounts.worker.ts';
import { AdminModule } from './features/admin/admin.module.ts';
import { ApplicationsModule } from './features/applications/applications.module.ts';
import { ApplicationsWorkerModule } from './features/applications/applications.worker.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { BookmarksModule } from './features/bookmarks/bookmarks.module.ts';
import { BookmarksWorkerModule } from './features/bookmarks/bookmarks.worker.ts';
import { ClaimsModule } from './features/claims/claims.module.ts';
import { ClaimsWorkerModule } from './features/claims/claims.worker.ts';
import { ClustersModule } from './features/clusters/clusters.module.ts';
import { ClustersWorkerModule } from './features/clusters/clusters.worker.ts';
import { ComposerModule } from './features/composer/composer.module.ts';
import { ConnectionsModule } from './features/connections/connections.module.ts';
import { ConnectionsWorkerModule } from './features/connections/connections.worker.ts';
import { DirectoryModule } from './features/directory/directory.module.ts';
import { DraftsModule } from './features/drafts/drafts.module.ts';
import { DraftsWorkerModule } from './features/drafts/drafts.worker.ts';
import { FilesModule } from './features/files/files.module.ts';
import { FilesWorkerModule } from './features/files/files.worker.ts';
import { FollowingModule } from './features/following/following.module.ts';
import { FollowingWorkerModule } from './features/following/following.worker.ts';
import { HomeModule } from './features/home/home.module.ts';
import { HomeWorkerModule } from './features/home/home.worker.ts';
import { InvitationsModule } from './features/invitations/invitations.module.ts';
import { InvitationsWorkerModule } from './features/invitations/invitations.worker.ts';
import { KnowledgeModule } from './features/knowledge/knowledge.module.ts';
import { MailModule } from './features/mail/mail.module.ts';
import { MailWorkerModule } from './features/mail/mail.worker.ts';
import { MembersModule } from './features/members/members.module.ts';
import { MembersWorkerModule } from './features/members/members.worker.ts';
import { ModerationModule } from './features/moderation/moderation.module.ts';
import { MyDataModule } from './features/my-data/my-data.module.ts';
import { MyDataWorkerModule } from './features/my-data/my-data.worker.ts';
import { NetworkModule } from './features/network/network.module.ts';
import { NetworkWorkerModule } from './features/network/network.worker.ts';
import { NotificationsModule } from './features/notifications/notifications.module.ts';
import { NotificationsWorkerModule } from './features/notifications/notifications.worker.ts';
import { PasskeysModule } from './features/passkeys/passkeys.module.ts';
import { PasskeysWorkerModule } from './features/passkeys/passkeys.worker.ts';
import { PollsModule } from './features/polls/polls.module.ts';
import { ProfilesModule } from './features/profiles/profiles.module.ts';
import { PushModule } from './features/push/push.module.ts';
import { PushWorkerModule } from './features/push/push.worker.ts';
import { ReactionsModule } from './features/reactions/reactions.module.ts';
import { RolesModule } from './features/roles/roles.module.ts';
import { RolesWorkerModule } from './features/roles/roles.worker.ts';
import { SecondFactorModule } from './features/second-factor/second-factor.module.ts';
import { SecondFactorWorkerModule } from './features/second-factor/second-factor.worker.ts';
import { SingleSignOnModule } from './features/single-sign-on/single-sign-on.module.ts';
import { SetUpModule } from './features/set-up/set-up.module.ts';
import { TermsModule } from './features/terms/terms.module.ts';
import { ThreadsModule } from './features/threads/threads.module.ts';
import { ThreadsWorkerModule } from './features/threads/threads.worker.ts';
import { WebhooksModule } from './features/webhooks/webhooks.module.ts';
import { WebhooksWorkerModule } from './features/webhooks/webhooks.worker.ts';
import { WordsModule } from './features/words/words.module.ts';
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
const ground = (config: Config, logger: Logger): (DynamicModule | Type)[] => [
  ConfigModule.of(config),
  LoggerModule.forRoot({ pinoHttp: { logger, autoLogging: false }, forRoutes: [] }),
  DatabaseModule,
  LiveModule,
];

// The features by tier: one calls those of its own tier and of those before it, which lint reads here.

const foundation: Type[] = [
  NetworkModule,
  TermsModule,
  AccountsModule,
  SecondFactorModule,
  PasskeysModule,
  SingleSignOnModule,
  WordsModule,
  FilesModule,
  ProfilesModule,
];

const community: Type[] = [
  ThreadsModule,
  PollsModule,
  ComposerModule,
  ClustersModule,
  KnowledgeModule,
  ConnectionsModule,
  BookmarksModule,
  ReactionsModule,
  FollowingModule,
  NotificationsModule,
  MailModule,
  PushModule,
  DraftsModule,
  HomeModule,
  ClaimsModule,
];

const oversight: Type[] = [
  ModerationModule,
  DirectoryModule,
  InvitationsModule,
  ApplicationsModule,
  SetUpModule,
  AuditModule,
  AdminModule,
  MembersModule,
  RolesModule,
  MyDataModule,
  WebhooksModule,
];

/** What features do in the worker when something happened. */
const workers: Type[] = [
  NetworkWorkerModule,
  AccountsWorkerModule,
  SecondFactorWorkerModule,
  PasskeysWorkerModule,
  FilesWorkerModule,
  ThreadsWorkerModule,
  BookmarksWorkerModule,
  FollowingWorkerModule,
  NotificationsWorkerModule,
  MailWorkerModule,
  PushWorkerModule,
  DraftsWorkerModule,
  HomeWorkerModule,
  ClustersWorkerModule,
  ConnectionsWorkerModule,
  ClaimsWorkerModule,
  InvitationsWorkerModule,
  ApplicationsWorkerModule,
  MembersWorkerModule,
  RolesWorkerModule,
  MyDataWorkerModule,
  WebhooksWorkerModule,
];

@Module({})
export class AppModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...ground(config, logger),
        LimitsModule,
        AuthModule,
        HttpModule,
        QueueViewModule,
        WebModule,
        GraphqlModule,
        ...foundation,
        ...community,
        ...oversight,
      ],
    };
  }
}

/** Every handler, without the worker that runs them. */
@Module({})
export class HandledModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return { module: HandledModule, imports: [...ground(config, logger), HandlersModule, ...workers] };
  }
}

@Module({})
export class WorkerModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return { module: WorkerModule, imports: [HandledModule.of(config, logger), JobsModule] };
  }
}
