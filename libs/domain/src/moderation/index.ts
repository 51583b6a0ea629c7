export {
  actsOn,
  forEachRecorded,
  moderationActs,
  needsReason,
  recordedOn,
  type ActOn,
  type ModeratedKind,
  type RecordedOn,
} from './moderation-acts.ts';
export { moderationLimits } from './moderation-limits.ts';
