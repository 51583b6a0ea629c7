export {
  eachProfileField,
  profileFields,
  type ProfileChanges,
  type ProfileField,
  type ProfileFieldName,
} from './profile-fields.ts';
export { checkProfile, normaliseProfile } from './profile-input.ts';
export { profileLimits } from './profile-limits.ts';
export { profilePolicy, type ProfileFacts } from './profile-policy.ts';
