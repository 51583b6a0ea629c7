export {
  eachProfileField,
  profileFields,
  type ProfileChanges,
  type ProfileField,
  type ProfileFieldName,
  type ProfileValues,
} from './profile-fields.ts';
export { checkProfile, normaliseProfile } from './profile-input.ts';
export { profilePolicy, type ProfileFacts } from './profile-policy.ts';
