import { payloadOf } from '../../platform/graphql/payload.ts';
import { Member } from './member.model.ts';

export const UpdateProfilePayload = payloadOf('UpdateProfile', 'The changed profile, or why not.', {
  member: { type: () => Member, is: 'The member' },
});

export const ChangePicturePayload = payloadOf('ChangePicture', 'The profile with its picture.', {
  member: { type: () => Member, is: 'The member as they are now' },
});
