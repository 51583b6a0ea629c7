import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { payloadOf } from '../../platform/graphql/payload.ts';

@ObjectType({ description: 'A browser of the viewer that shows notices of news while they are signed in there.' })
export class PushDevice {
  @Field(() => ID, { description: 'Id of the device.' })
  id!: string;
  @Field({ description: 'Browser and system in words, in the language of the request, as the browser tells them.' })
  device!: string;
  @Field({ description: 'The browser of this very request.' })
  isThisOne!: boolean;
  @Field({ description: 'Notices are sent to it.' })
  isOn!: boolean;
  @Field(() => Date, { description: 'When it was switched on for the first time.' })
  createdAt!: string;
  @Field(() => Date, { nullable: true, description: 'When its push service last took a notice; null: never.' })
  lastSentAt!: string | null;
}

@InputType({ description: 'What `PushManager.subscribe` gave in this browser, which is where notices are sent.' })
export class KeepPushDeviceInput {
  @Field({ description: 'Address of the push service: https, of the internet, at most 1,000 characters.' })
  endpoint!: string;
  @Field({ description: 'Public key of the browser, 65 bytes in base64url.' })
  p256dh!: string;
  @Field({ description: 'Secret that the browser shares, 16 bytes in base64url.' })
  auth!: string;
}

@InputType({ description: 'A device of the viewer, and whether it is to show notices.' })
export class SwitchPushDeviceInput {
  @Field(() => ID, { description: 'Its id.' })
  deviceId!: string;
  @Field({ description: 'False switches notices off; true switches them on again.' })
  isOn!: boolean;
}

export const KeepPushDevicePayload = payloadOf('KeepPushDevice', 'The device, or why it shows no notices.', {
  device: { type: () => PushDevice, is: 'The device' },
});
export const SwitchPushDevicePayload = payloadOf('SwitchPushDevice', 'The device as it is now, or why not.', {
  device: { type: () => PushDevice, is: 'The device' },
});
