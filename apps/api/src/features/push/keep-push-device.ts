import { Inject, Injectable } from '@nestjs/common';
import { allowances, done, failed, isUuid, problem, refused, type Outcome } from '@cluster-commons/domain/kernel';
import { notificationPolicy } from '@cluster-commons/domain/notifications';
import { checkSubscription, pushLimits, type Subscription } from '@cluster-commons/domain/push';
import { CONFIG } from '../../platform/config/config.module.ts';
import { reachesThisMachine, type Config } from '../../platform/config/config.ts';
import { webAddressOf } from '../../platform/http/web-address.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { PushDevice } from './push-device.model.ts';
import { PushDeviceQueries, type Asking } from './push-device.queries.ts';

@Injectable()
export class KeepPushDevice {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly queries: PushDeviceQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Has notices sent to the browser that asks, from now on; asking again renews its address. */
  async run(asking: Asking, subscription: Subscription): Promise<Outcome<PushDevice>> {
    const decision = notificationPolicy.keep(asking.viewer);
    if (!decision.allowed) return refused(decision, 'input');
    await this.limits.take(allowances.writeByMember, asking.viewer.id);
    if (this.config.push === null || asking.sessionId === null) return failed(problem('NOT_FOUND', 'input'));
    const address = webAddressOf(subscription.endpoint);
    const problems = checkSubscription(subscription, address, reachesThisMachine(this.config));
    if (problems.length > 0 || address === null) return failed(...problems);
    const kept = await this.queries.keep(asking, { ...subscription, endpoint: address.href });
    return kept === null ? failed({ ...problem('TOO_MANY', 'input'), limit: pushLimits.perMember }) : done(kept);
  }

  /** Switches a device of the viewer off, or on again; one of somebody else is not found. */
  async switch(asking: Asking, deviceId: string, isOn: boolean): Promise<Outcome<PushDevice>> {
    const decision = notificationPolicy.keep(asking.viewer);
    if (!decision.allowed) return refused(decision, 'input');
    await this.limits.take(allowances.writeByMember, asking.viewer.id);
    const device = isUuid(deviceId) ? await this.queries.switch(asking, deviceId, isOn) : null;
    return device === null ? failed(problem('NOT_FOUND', 'input', 'deviceId')) : done(device);
  }
}
