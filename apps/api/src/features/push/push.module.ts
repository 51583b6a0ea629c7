import { Module } from '@nestjs/common';
import { KeepPushDevice } from './keep-push-device.ts';
import { PushDeviceQueries } from './push-device.queries.ts';
import { PushResolver } from './push.resolver.ts';

/** Notices on the devices of members, where the network has keys for them. */
@Module({ providers: [PushDeviceQueries, KeepPushDevice, PushResolver] })
export class PushModule {}
