export { silentUntil, type PostToMend } from './edit-window.ts';
export { editPolicy } from './edit-policy.ts';
export { kindPolicy, type NewThreadFacts, type PlacesOfKind } from './kind-policy.ts';
export { namelessPolicy, type AskedThread } from './nameless-policy.ts';
export { threadChangePolicy, type ChangingThread, type ThreadChange } from './thread-change.ts';
export {
  checkEdit,
  checkHead,
  checkReply,
  checkThread,
  fitsAsTag,
  type WrittenPost,
  type WrittenThread,
} from './thread-input.ts';
export { threadKinds, type ThreadKind } from './thread-kinds.ts';
export { replyNoteCodes, replyNoteLimits, replyNotes, type ReplyNote } from './reply-notes.ts';
export { editLimits, normaliseTag, threadLimits, topPeriods, type TopPeriod } from './thread-limits.ts';
export { isLong, summaryLimits, summaryPolicy } from './summary-policy.ts';
export { threadPolicy, type ModeratedThreadFacts, type PostFacts, type ThreadFacts } from './thread-policy.ts';
export { checkForm, type ThreadForm } from './thread-form.ts';
export {
  bodyOfSections,
  checkSections,
  sectionsOfBody,
  threadSections,
  type SectionedKind,
  type SectionHeadings,
  type SectionName,
  type Sections,
} from './thread-sections.ts';
