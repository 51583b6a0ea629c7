import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { NetworkModule } from '../network/index.ts';
import { ProfilesModule } from '../profiles/index.ts';
import { IdentityProvider } from './identity-provider.ts';
import { SignInFromElsewhere } from './sign-in-from-elsewhere.ts';
import { SingleSignOnController } from './single-sign-on.controller.ts';

@Module({
  imports: [AccountsModule, NetworkModule, ProfilesModule],
  controllers: [SingleSignOnController],
  providers: [IdentityProvider, SignInFromElsewhere],
})
export class SingleSignOnModule {}
