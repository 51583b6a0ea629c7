export { editPolicy } from './edit-policy.ts';
export { threadChangePolicy, type ChangingThread, type ThreadChange } from './thread-change.ts';
export { checkEdit, checkHead, checkReply, checkThread, type WrittenPost, type WrittenThread } from './thread-input.ts';
export { replyNoteCodes, replyNoteLimits, replyNotes, type ReplyNote } from './reply-notes.ts';
export { editLimits, normaliseTag, threadLimits } from './thread-limits.ts';
export { threadPolicy, type ModeratedThreadFacts, type PostFacts, type ThreadFacts } from './thread-policy.ts';
