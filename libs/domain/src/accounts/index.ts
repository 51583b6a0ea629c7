export { checkEmail, checkPassword, checkSignUp, normaliseEmail, type SignUp } from './account-input.ts';
export { accountLimits } from './account-limits.ts';
export {
  askedLinkPurposes,
  lapsedLinkSeconds,
  mailedLinkSeconds,
  type AskedLinkPurpose,
  type LinkPurpose,
} from './mailed-links.ts';
export { latinLooksOf, looksOf } from './name-looks.ts';
export { checkName } from './person-name.ts';
export { handleFrom, isHandle, reservedHandles } from './handle.ts';
