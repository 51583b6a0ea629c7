export { FollowLevelEnum } from './follow.model.ts';
export { followMentioned } from './follow-mentioned.ts';
