import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, FreshProof, Public, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { Input } from '../../platform/graphql/payload.ts';
import type { ViewerAccount } from '../accounts/index.ts';
import { ConfirmSecondFactor } from './confirm-second-factor.ts';
import { GiveSecondFactor } from './give-second-factor.ts';
import { Prove } from './prove.ts';
import { KeepRecoveryCodes, RenewRecoveryCodes } from './recovery-codes.ts';
import { ConfirmSecondFactorInput, GiveSecondFactorInput, ProveInput, SecondFactor } from './second-factor.model.ts';
import {
  ConfirmSecondFactorPayload,
  GiveSecondFactorPayload,
  KeepRecoveryCodesPayload,
  ProvePayload,
  RenewRecoveryCodesPayload,
  StartSecondFactorPayload,
  StopSecondFactorPayload,
} from './second-factor.payloads.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';
import { StartSecondFactor } from './start-second-factor.ts';
import { StopSecondFactor } from './stop-second-factor.ts';

@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly queries: SecondFactorQueries,
    private readonly startCase: StartSecondFactor,
    private readonly confirmCase: ConfirmSecondFactor,
    private readonly stopCase: StopSecondFactor,
    private readonly renewCase: RenewRecoveryCodes,
    private readonly keepCase: KeepRecoveryCodes,
    private readonly giveCase: GiveSecondFactor,
    private readonly proveCase: Prove,
  ) {}

  @SignedIn()
  @Query(() => SecondFactor, { nullable: true, description: 'The second factor of the signed-in member.' })
  secondFactor(@CurrentViewer() viewer: MemberViewer): Promise<SecondFactor | null> {
    return this.queries.of(viewer);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => StartSecondFactorPayload, {
    description:
      'Begins to set up a second factor: gives a key for an app. One that was begun before is given another.',
  })
  startSecondFactor(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    return this.startCase.run(viewer);
  }

  @SignedIn()
  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      'Switches the second factor on by a first code of the app. The other sessions of the member wait for it.',
  })
  confirmSecondFactor(
    @CurrentRequest() request: RequestContext,
    @CurrentViewer() viewer: MemberViewer,
    @Input('A code of the app.') input: ConfirmSecondFactorInput,
  ): Promise<Outcome<string[]>> {
    return this.confirmCase.run(request, viewer, input.code);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => StopSecondFactorPayload, { description: 'Switches the second factor off; a mail tells of it.' })
  stopSecondFactor(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    return this.stopCase.run(viewer);
  }

  @SignedIn()
  @FreshProof()
  @Mutation(() => RenewRecoveryCodesPayload, { description: 'Makes ten recovery codes; the old ones work no more.' })
  renewRecoveryCodes(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<string[]>> {
    return this.renewCase.run(viewer);
  }

  @SignedIn()
  @Mutation(() => KeepRecoveryCodesPayload, {
    description: 'Says that the recovery codes are kept: shows them no more.',
  })
  keepRecoveryCodes(@CurrentViewer() viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    return this.keepCase.run(viewer);
  }

  @Public()
  @Mutation(() => GiveSecondFactorPayload, {
    description: 'Gives the second factor after signing in; until then the session may do nothing else.',
  })
  giveSecondFactor(
    @CurrentRequest() request: RequestContext,
    @Input('The second factor.') input: GiveSecondFactorInput,
  ): Promise<Outcome<ViewerAccount>> {
    return this.giveCase.run(request, input.code);
  }

  @SignedIn()
  @Mutation(() => ProvePayload, {
    description: 'Shows who is asking: what asks for a fresh proof is open for 15 minutes.',
  })
  prove(@CurrentRequest() request: RequestContext, @Input('The proof.') input: ProveInput): Promise<Outcome<true>> {
    return this.proveCase.run(request, input.proof);
  }
}
