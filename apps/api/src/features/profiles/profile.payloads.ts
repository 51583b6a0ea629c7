import { payloadOf } from '../../platform/graphql/payload.ts';
import { Member } from './member.model.ts';

export const UpdateProfilePayload = payloadOf('UpdateProfile', 'The changed profile, or why not.', {
  member: { type: () => Member, is: 'The member' },
});
