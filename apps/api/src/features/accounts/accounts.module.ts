import { Global, Module } from '@nestjs/common';
import { SessionRefresher } from '../../platform/auth/session.service.ts';
import { NetworkModule } from '../network/index.ts';
import { ProfilesModule } from '../profiles/index.ts';
import { TermsModule } from '../terms/index.ts';
import { AccountQueries } from './account.queries.ts';
import { AccountsResolver } from './accounts.resolver.ts';
import { ConfirmEmail } from './confirm-email.ts';
import { ConfirmationQueries } from './confirmation.queries.ts';
import { ChangeEmail } from './email/change-email.ts';
import { ConfirmEmailChange } from './email/confirm-email-change.ts';
import { EmailQueries } from './email/email.queries.ts';
import { EmailResolver } from './email/email.resolver.ts';
import { UndoEmailChange } from './email/undo-email-change.ts';
import { Engine } from './engine/engine.ts';
import { MailedLinks } from './mailed-links.ts';
import { ChangePassword } from './password/change-password.ts';
import { CheckPassword } from './password/check-password.ts';
import { PasswordQueries } from './password/password.queries.ts';
import { PasswordResolver } from './password/password.resolver.ts';
import { AskForLink } from './recovery/ask-for-link.ts';
import { LinkQueries } from './recovery/link.queries.ts';
import { RecoveryResolver } from './recovery/recovery.resolver.ts';
import { ResetPassword } from './recovery/reset-password.ts';
import { SignInWithLink } from './recovery/sign-in-with-link.ts';
import { RenewAccount } from './renew-account.ts';
import { EndSessions } from './sessions/end-sessions.ts';
import { SessionQueries } from './sessions/session.queries.ts';
import { SessionsResolver } from './sessions/sessions.resolver.ts';
import { SignIn } from './sign-in.ts';
import { SignOut } from './sign-out.ts';
import { SignUp } from './sign-up.ts';
import { Suspensions } from './suspension/suspensions.ts';

@Global()
@Module({
  imports: [NetworkModule, ProfilesModule, TermsModule],
  providers: [
    Engine,
    { provide: SessionRefresher, useExisting: Engine },
    AccountQueries,
    ConfirmationQueries,
    MailedLinks,
    Suspensions,
    RenewAccount,
    SignUp,
    ConfirmEmail,
    SignIn,
    SignOut,
    LinkQueries,
    AskForLink,
    ResetPassword,
    SignInWithLink,
    AccountsResolver,
    RecoveryResolver,
    SessionQueries,
    EndSessions,
    SessionsResolver,
    PasswordQueries,
    CheckPassword,
    ChangePassword,
    PasswordResolver,
    EmailQueries,
    ChangeEmail,
    ConfirmEmailChange,
    UndoEmailChange,
    EmailResolver,
  ],
  exports: [SessionRefresher, MailedLinks, Engine, AccountQueries, SignUp, Suspensions],
})
export class AccountsModule {}
