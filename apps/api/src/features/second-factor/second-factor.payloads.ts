import { payloadOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { SecondFactor } from './second-factor.model.ts';

const standing = { secondFactor: { type: () => SecondFactor, is: 'How it stands now' } };
const codes = {
  recoveryCodes: { type: () => [String], is: 'Ten recovery codes, each of which works once; they are not shown again' },
};

export const StartSecondFactorPayload = payloadOf(
  'StartSecondFactor',
  'A second factor that is being set up.',
  standing,
);
export const ConfirmSecondFactorPayload = payloadOf('ConfirmSecondFactor', 'A second factor that is on.', codes);
export const StopSecondFactorPayload = payloadOf('StopSecondFactor', 'A second factor that is off.', standing);
export const RenewRecoveryCodesPayload = payloadOf('RenewRecoveryCodes', 'New recovery codes.', codes);
export const KeepRecoveryCodesPayload = payloadOf('KeepRecoveryCodes', 'Codes that are no longer shown.', standing);
export const GiveSecondFactorPayload = payloadOf(
  'GiveSecondFactor',
  'The member who is signed in now; the session is in the cookie of the answer.',
  { viewer: { type: () => ViewerAccount, is: 'The member' } },
);
export const ProvePayload = payloadOf('Prove', 'Who asks has shown who they are.', {
  isProved: { type: () => Boolean, is: 'True when it was right.', whenRefused: false },
});
