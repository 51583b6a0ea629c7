export { checkPoll, closingOf, optionsOf, type WrittenPoll } from './poll-input.ts';
export { pollLimits, pollResults, type PollResults } from './poll-limits.ts';
export { pollPolicy, type PollFacts } from './poll-policy.ts';
