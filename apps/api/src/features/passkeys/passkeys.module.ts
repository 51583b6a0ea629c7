import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { NetworkModule } from '../network/index.ts';
import { AddPasskey } from './add-passkey.ts';
import { Challenges } from './challenges.ts';
import { PasskeyQueries } from './passkey.queries.ts';
import { PasskeysResolver } from './passkeys.resolver.ts';
import { RelyingParty } from './relying-party.ts';
import { RemovePasskey } from './remove-passkey.ts';
import { SignInWithPasskey } from './sign-in-with-passkey.ts';

@Module({
  imports: [AccountsModule, NetworkModule],
  providers: [Challenges, RelyingParty, PasskeyQueries, AddPasskey, RemovePasskey, SignInWithPasskey, PasskeysResolver],
})
export class PasskeysModule {}
