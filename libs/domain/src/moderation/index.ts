export { shownActs as loggedActs, type ShownAct as LoggedAct } from '../audit/index.ts';
export { moderationActs, needsReason, type ActOn, type ModeratedKind } from './moderation-acts.ts';
export { moderationLimits } from './moderation-limits.ts';
