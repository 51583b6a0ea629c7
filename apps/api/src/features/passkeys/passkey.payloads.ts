import { payloadOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { Passkey } from './passkey.model.ts';

export const AddPasskeyPayload = payloadOf('AddPasskey', 'A new passkey.', {
  passkey: { type: () => Passkey, is: 'The passkey' },
});
export const RemovePasskeyPayload = payloadOf('RemovePasskey', 'A passkey that signs in no more.', {
  passkey: { type: () => Passkey, is: 'The passkey as it was' },
});
export const SignInWithPasskeyPayload = payloadOf(
  'SignInWithPasskey',
  'The signed-in member, also where they have a second factor; the session is in the cookie of the answer.',
  { viewer: { type: () => ViewerAccount, is: 'The member' } },
);
