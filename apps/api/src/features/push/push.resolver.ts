import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MemberViewer, Outcome } from '@cluster-commons/domain/kernel';
import { CurrentRequest, CurrentViewer, SignedIn } from '../../platform/auth/access.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { Input } from '../../platform/graphql/payload.ts';
import { KeepPushDevice } from './keep-push-device.ts';
import {
  KeepPushDeviceInput,
  KeepPushDevicePayload,
  PushDevice,
  SwitchPushDeviceInput,
  SwitchPushDevicePayload,
} from './push-device.model.ts';
import { PushDeviceQueries, type Asking } from './push-device.queries.ts';

const askingOf = async (viewer: MemberViewer, request: RequestContext): Promise<Asking> => ({
  viewer,
  sessionId: (await request.session())?.sessionId ?? null,
  language: request.language,
});

@Resolver()
export class PushResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly queries: PushDeviceQueries,
    private readonly keepCase: KeepPushDevice,
  ) {}

  @SignedIn()
  @Query(() => String, {
    nullable: true,
    description:
      'The key that a browser gives to `PushManager.subscribe`, in base64url. Null: no notices are sent here.',
  })
  pushKey(): string | null {
    return this.config.push?.publicKey ?? null;
  }

  @SignedIn()
  @Query(() => [PushDevice], { description: 'Browsers that show the viewer notices, the oldest first; at most ten.' })
  async pushDevices(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
  ): Promise<PushDevice[]> {
    return this.queries.list(await askingOf(viewer, request));
  }

  @SignedIn()
  @Mutation(() => KeepPushDevicePayload, {
    description: 'Has notices sent to this browser until its session ends. What was sent there for others ends.',
  })
  async keepPushDevice(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The subscription.') input: KeepPushDeviceInput,
  ): Promise<Outcome<PushDevice>> {
    return this.keepCase.run(await askingOf(viewer, request), input);
  }

  @SignedIn()
  @Mutation(() => SwitchPushDevicePayload, { description: 'Switches notices on a device off, or on again.' })
  async switchPushDevice(
    @CurrentViewer() viewer: MemberViewer,
    @CurrentRequest() request: RequestContext,
    @Input('The device.') { deviceId, isOn }: SwitchPushDeviceInput,
  ): Promise<Outcome<PushDevice>> {
    return this.keepCase.switch(await askingOf(viewer, request), deviceId, isOn);
  }
}
