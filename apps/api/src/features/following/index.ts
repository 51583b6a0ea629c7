export { FollowCauseEnum, FollowKindEnum, FollowLevelEnum } from './follow.model.ts';
