export { FollowCauseEnum, FollowKindEnum, FollowLevelEnum } from './follow.model.ts';
export { followMentioned } from './follow-mentioned.ts';
export { FollowingModule } from './following.module.ts';
export { FollowQueries } from './follow.queries.ts';
export { SetFollow } from './set-follow.ts';
