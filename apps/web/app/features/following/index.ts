export { FollowTools } from './FollowTools.tsx';
export { MarkAllReadForm } from './MarkAllReadForm.tsx';
export { NewLine } from './NewLine.tsx';
export { useReading, useWayIn, type Reading } from './reading.ts';
export { ReadingTools } from './ReadingTools.tsx';
