export { kindPolicy, type NewThreadFacts, type PlacesOfKind } from './kind-policy.ts';
export { checkReply, checkThread, type WrittenPost, type WrittenThread } from './thread-input.ts';
export { threadKinds, type ThreadKind } from './thread-kinds.ts';
export { normaliseTag, threadLimits } from './thread-limits.ts';
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
