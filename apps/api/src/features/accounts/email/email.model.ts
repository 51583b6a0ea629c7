import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { payloadOf } from '../../../platform/graphql/payload.ts';

@ObjectType({ description: 'Another address that the viewer asked for; it takes both mailboxes to say so.' })
export class EmailChange {
  @Field({ description: 'The address that was asked for.' })
  email!: string;
  @Field(() => Date, { description: 'When it was asked for.' })
  askedAt!: string;
  @Field(() => Date, { description: 'Until when both have to be confirmed.' })
  expiresAt!: string;
  @Field(() => Date, { nullable: true, description: 'When the old mailbox said yes; null until then.' })
  oldConfirmedAt!: string | null;
  @Field(() => Date, { nullable: true, description: 'When the new mailbox said yes; null until then.' })
  newConfirmedAt!: string | null;
}

export const EmailChangeStepEnum = {
  OLD_ADDRESS: 'email-change-old',
  NEW_ADDRESS: 'email-change-new',
  UNDO: 'email-change-undo',
} as const;
registerEnumType(EmailChangeStepEnum, {
  name: 'EmailChangeStep',
  description: 'What a link does: the old mailbox says yes, the new one does, or the old one takes the change back.',
});

@ObjectType({ description: 'What a link about a change of address does, to whoever holds it.' })
export class EmailChangeLink {
  @Field({ description: 'The name of the member.' })
  name!: string;
  @Field({ description: 'The address that the account has now.' })
  oldEmail!: string;
  @Field({ description: 'The address that it would have.' })
  newEmail!: string;
  @Field(() => EmailChangeStepEnum, { description: 'What the link does.' })
  step!: (typeof EmailChangeStepEnum)[keyof typeof EmailChangeStepEnum];
}

@InputType({ description: 'Another address for the account of the viewer.' })
export class ChangeEmailInput {
  @Field({ description: 'The new address.' })
  email!: string;
  @Field(() => String, { nullable: true, description: 'The password, for an account that has one.' })
  password?: string | null;
}

@InputType({ description: 'The link of a mail.' })
export class ConfirmEmailChangeInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}

@InputType({ description: 'The link of the mail to the old address.' })
export class UndoEmailChangeInput {
  @Field({ description: 'The token in the link.' })
  token!: string;
}

export const ChangeEmailPayload = payloadOf(
  'ChangeEmail',
  'The same answer whether or not the new address has an account.',
  { email: { type: () => String, is: 'The new address as it is kept' } },
);
export const ResendEmailChangePayload = payloadOf('ResendEmailChange', 'Messages that are sent once more.', {
  email: { type: () => String, is: 'The new address' },
});
export const CancelEmailChangePayload = payloadOf('CancelEmailChange', 'The end of a change that waited.', {
  isCancelled: { type: () => Boolean, is: 'True, also where none waited.', whenRefused: false },
});
export const ConfirmEmailChangePayload = payloadOf('ConfirmEmailChange', 'One of the two yeses.', {
  isChanged: {
    type: () => Boolean,
    is: 'True where it was the second, and the address is another now',
    whenRefused: false,
  },
});
export const UndoEmailChangePayload = payloadOf('UndoEmailChange', 'The old address, back again.', {
  email: { type: () => String, is: 'The address of the account' },
});
