import { payloadOf } from '../../platform/graphql/payload.ts';
import { MemberAccount, StaffNote } from './member-account.model.ts';

const member = { type: () => MemberAccount, is: 'The account as it is now' };

export const SuspendMemberPayload = payloadOf('SuspendMember', 'The member who is suspended, or why not.', { member });
export const LiftSuspensionPayload = payloadOf('LiftSuspension', 'The member who is suspended no more, or why not.', {
  member,
});
export const ConfirmMemberPayload = payloadOf('ConfirmMember', 'The member whose address is confirmed, or why not.', {
  member,
});
export const ResetSecondFactorPayload = payloadOf(
  'ResetSecondFactor',
  'The member who has no second factor any more, or why not.',
  { member },
);
export const MergeMembersPayload = payloadOf('MergeMembers', 'The account that stays, or why they are two still.', {
  member,
});
export const WriteStaffNotePayload = payloadOf('WriteStaffNote', 'The note that was written, or why not.', {
  note: { type: () => StaffNote, is: 'The note' },
});
export const RemoveStaffNotePayload = payloadOf('RemoveStaffNote', 'The note that is gone, or why not.', {
  note: { type: () => StaffNote, is: 'The note as it was' },
});
