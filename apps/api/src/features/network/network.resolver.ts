import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { networkPolicy, type SignUpMode } from '@cluster-commons/domain/network';
import { CurrentViewer, FreshProof, Public, StaffOnly } from '../../platform/auth/access.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { NetworkSettings, type StandingSettings } from './network-settings.ts';
import {
  NetworkSettingsModel,
  SignUpModeEnum,
  UpdateNetworkSettingsInput,
  UpdateNetworkSettingsPayload,
} from './network-settings.model.ts';
import { NetworkFigures } from './network.model.ts';
import { NetworkQueries } from './network.queries.ts';
import { UpdateNetworkSettings } from './update-network-settings.ts';

@Resolver()
export class NetworkResolver {
  constructor(
    private readonly queries: NetworkQueries,
    private readonly settings: NetworkSettings,
    private readonly update: UpdateNetworkSettings,
  ) {}

  @Public()
  @Query(() => NetworkFigures, { description: 'Figures of the whole network.' })
  network(): Promise<NetworkFigures> {
    return this.queries.figures();
  }

  @Public()
  @Query(() => SignUpModeEnum, { description: 'Who may join the network at present.' })
  async signUpMode(): Promise<SignUpMode> {
    return (await this.settings.current()).signUpMode;
  }

  @StaffOnly()
  @Query(() => NetworkSettingsModel, {
    nullable: true,
    description: 'What people decided about their network; null for those who may not change it.',
  })
  networkSettings(@CurrentViewer() viewer: MemberViewer): Promise<StandingSettings> | null {
    return networkPolicy.manage(viewer).allowed ? this.settings.current() : null;
  }

  @StaffOnly()
  @FreshProof()
  @Mutation(() => UpdateNetworkSettingsPayload, {
    description: 'Changes settings of the network, on record. For administrators.',
  })
  updateNetworkSettings(
    @CurrentViewer() viewer: MemberViewer,
    @Input('What changes.') input: UpdateNetworkSettingsInput,
  ): Promise<Outcome<StandingSettings>> {
    return this.update.run(viewer, input);
  }
}
