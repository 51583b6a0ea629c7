export { checkInvitation, type NewInvitation } from './invitation-input.ts';
export {
  checkLines,
  columnsOf,
  type FileColumns,
  type FileLine,
  type FileRow,
  type KnownAddresses,
} from './invitation-file.ts';
export { invitationLimits } from './invitation-limits.ts';
export {
  invitationPolicy,
  invitationState,
  invitationStates,
  type AcceptFacts,
  type InvitationFacts,
  type InvitationState,
} from './invitation-policy.ts';
