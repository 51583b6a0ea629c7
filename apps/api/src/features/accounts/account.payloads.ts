import { payloadOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from './account.model.ts';

export const SignUpPayload = payloadOf('SignUp', 'The same answer whether or not the address has an account already.', {
  email: { type: () => String, is: 'The address the mail went to' },
});
export const ConfirmEmailPayload = payloadOf(
  'ConfirmEmail',
  'The account that is open now; the session is in the cookie of the answer.',
  {
    viewer: {
      type: () => ViewerAccount,
      is: 'The member, signed in; null as well when the address was confirmed before',
    },
  },
);
export const SignInPayload = payloadOf('SignIn', 'The signed-in member; the session is in the cookie of the answer.', {
  viewer: {
    type: () => ViewerAccount,
    is: 'The member; null as well while `giveSecondFactor` is still to be called, before which the session may do nothing',
  },
});
export const SignOutPayload = payloadOf('SignOut', 'The end of a session.', {
  isSignedOut: { type: () => Boolean, is: 'True, also when nobody was signed in.', whenRefused: false },
});
