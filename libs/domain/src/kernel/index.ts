export { allowances, type Allowance } from './allowances.ts';
export { budgets } from './budgets.ts';
export { allow, assertNever, refuse, type Decision } from './decision.ts';
export { isUuid, uuidV7 } from './ids.ts';
export { choiceToRemember, decideLanguage, type LanguageSigns } from './language-choice.ts';
export { contentLanguages, directionOf, isContentLanguage, type ContentLanguage } from './content-languages.ts';
export { defaultLanguage, isLanguage, languageFromHeader, languageOr, languages, type Language } from './languages.ts';
export { isLoopback } from './loopback.ts';
export { countedMost, pageSizes } from './paging.ts';
export { done, failed, foundOr, overtaken, refused, type Outcome } from './outcome.ts';
export { checkLine, checkText, checkValues, problem, type Problem, type TextLimits } from './problems.ts';
export { processLimits } from './process-limits.ts';
export { raisedKinds, saidPlainly, type RaisedKind } from './raised.ts';
export { searchLimits, searchWords } from './search.ts';
export { hasRight, isNetworkModerator, isStaff, moderates, rightNames, rights, type Right } from './rights.ts';
export { refusalCodes, type RefusalCode } from './refusals.ts';
export {
  cutAt,
  isStorableText,
  lengthOf,
  lineOf,
  linesOf,
  restOf,
  showsSomething,
  slugMaxLength,
  slugOf,
  startOf,
} from './text.ts';
export { clockAt, clockIn, instantIn, isTimeZone } from './time-zones.ts';
export {
  directionBy,
  directionOfText,
  hasRightToLeft,
  isolated,
  weigh,
  type Balance,
  type Direction,
} from './text-direction.ts';
export {
  anonymous,
  isSignedIn,
  memberRoles,
  withCluster,
  withoutCluster,
  type AnonymousViewer,
  type MemberRole,
  type MemberViewer,
  type Viewer,
} from './viewer.ts';
