import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.ts';
import { NetworkModule } from '../network/index.ts';
import { ConfirmSecondFactor } from './confirm-second-factor.ts';
import { GiveSecondFactor } from './give-second-factor.ts';
import { Prove } from './prove.ts';
import { KeepRecoveryCodes, RenewRecoveryCodes } from './recovery-codes.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';
import { SecondFactorResolver } from './second-factor.resolver.ts';
import { SecondFactors } from './second-factors.ts';
import { StartSecondFactor } from './start-second-factor.ts';
import { StopSecondFactor } from './stop-second-factor.ts';

@Module({
  imports: [AccountsModule, NetworkModule],
  providers: [
    SecondFactors,
    SecondFactorQueries,
    StartSecondFactor,
    ConfirmSecondFactor,
    StopSecondFactor,
    RenewRecoveryCodes,
    KeepRecoveryCodes,
    GiveSecondFactor,
    Prove,
    SecondFactorResolver,
  ],
  exports: [StopSecondFactor],
})
export class SecondFactorModule {}
