export { answersTo, checkAnswers, usualWait, type Answer } from './answers.ts';
export { applicationLimits } from './application-limits.ts';
export { applicationPolicy } from './application-policy.ts';
