export { loggedActs, needsReason, type LoggedAct } from './moderation-acts.ts';
export { moderationLimits } from './moderation-limits.ts';
