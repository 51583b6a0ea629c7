export { isDecoration, isHardBounce, natureOf, statusIn, type MailFacts, type MailNature } from './incoming.ts';
export { kindOfSubject, titleOfSubject } from './begun-by-mail.ts';
export { mailLimits } from './mail-limits.ts';
export { mailOutcomes, stopKinds, type MailOutcome, type StopKind } from './mail-states.ts';
