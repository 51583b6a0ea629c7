export { FollowLevelEnum } from './follow.model.ts';
