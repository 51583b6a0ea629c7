import { payloadOf } from '../../platform/graphql/payload.ts';
import { ViewerAccount } from '../accounts/index.ts';
import { Invitation } from './invitation.model.ts';

const invitation = { type: () => Invitation, is: 'The invitation' };

export const InviteMembersPayload = payloadOf('InviteMembers', 'The invitations that were made, or why not.', {
  invitations: { type: () => [Invitation], is: 'One for each address, or the one by link' },
});
export const WithdrawInvitationPayload = payloadOf('WithdrawInvitation', 'The invitation as it stands now.', {
  invitation,
});
export const ResendInvitationPayload = payloadOf('ResendInvitation', 'The invitation that was sent again.', {
  invitation,
});
export const AcceptInvitationPayload = payloadOf(
  'AcceptInvitation',
  'Who joined. By link, the answer is the same for all addresses, and a mail confirms them.',
  {
    viewer: {
      type: () => ViewerAccount,
      is: 'The member, signed in; null as well where an address still has to be confirmed',
    },
  },
);
export const DeclineInvitationPayload = payloadOf('DeclineInvitation', 'The end of an invitation.', {
  isDeclined: { type: () => Boolean, is: 'True when no more mails come', whenRefused: false },
});
export const AskForInvitationPayload = payloadOf('AskForInvitation', 'Whether the inviter was told.', {
  isAsked: { type: () => Boolean, is: 'True, also when the inviter was told within the last day', whenRefused: false },
});
