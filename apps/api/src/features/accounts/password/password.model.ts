import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { accountLimits } from '@cluster-commons/domain/accounts';
import { payloadOf } from '../../../platform/graphql/payload.ts';

@ObjectType({ description: 'What is known of the password of the viewer.' })
export class PasswordState {
  @Field(() => Date, { description: 'When it was set.' })
  changedAt!: string;
}

@InputType({ description: 'The password until now and the new one.' })
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  oldPassword!: string;
  @Field({
    description: `${accountLimits.password.least} to ${accountLimits.password.most} characters; words work well.`,
  })
  password!: string;
}

export const ChangePasswordPayload = payloadOf('ChangePassword', 'The change of a password.', {
  isChanged: { type: () => Boolean, is: 'True when the new one holds.', whenRefused: false },
});
