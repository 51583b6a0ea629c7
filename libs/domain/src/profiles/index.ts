export { checkProfile, normaliseProfile, type ProfileChanges } from './profile-input.ts';
export { profileLimits } from './profile-limits.ts';
export { profilePolicy, type ProfileFacts } from './profile-policy.ts';
