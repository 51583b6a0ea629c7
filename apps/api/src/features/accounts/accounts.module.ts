import { Global, Module } from '@nestjs/common';
import { SessionRefresher } from '../../platform/auth/session.service.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { AccountsService } from './accounts.service.ts';
import { Engine } from './engine/engine.ts';

@Global()
@Module({
  providers: [
    Engine,
    { provide: SessionRefresher, useExisting: Engine },
    AccountQueries,
    AccountsService,
    AccountsResolver,
  ],
  exports: [SessionRefresher],
})
export class AccountsModule {}
