import { Global, Module } from '@nestjs/common';
import { SessionRefresher } from '../../platform/auth/session.service.ts';
import { ProfilesModule } from '../profiles/index.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { ConfirmEmail } from './confirm-email.ts';
import { ConfirmationQueries } from './confirmation.queries.ts';
import { Engine } from './engine/engine.ts';
import { MailedLinks } from './mailed-links.ts';
import { RenewAccount } from './renew-account.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { SignUp } from './sign-up.ts';

@Global()
@Module({
  imports: [ProfilesModule],
  providers: [
    Engine,
    { provide: SessionRefresher, useExisting: Engine },
    AccountQueries,
    ConfirmationQueries,
    MailedLinks,
    RenewAccount,
    SignUp,
    ConfirmEmail,
    SignIn,
    SignOut,
    AccountsResolver,
  ],
  exports: [SessionRefresher, MailedLinks, Engine, AccountQueries, SignUp],
})
export class AccountsModule {}
