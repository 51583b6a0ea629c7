export { checkEmail, checkPassword, checkSignUp, normaliseEmail, type SignUp } from './account-input.ts';
export { accountLimits } from './account-limits.ts';
export {
  askedLinkPurposes,
  emailChangeSteps,
  lapsedLinkSeconds,
  mailedLinkSeconds,
  type AskedLinkPurpose,
  type EmailChangeStep,
  type LinkPurpose,
} from './mailed-links.ts';
export { checkPasskeyName, passkeyLimits } from './passkeys.ts';
export {
  grouped,
  isFreshProof,
  isRoleWithheld,
  readCode,
  recoveryBytes,
  recoveryCodeOf,
  secondFactorLimits,
  waitsForSecondFactor,
  type GivenCode,
  type Proofs,
} from './second-factor.ts';
export { latinLooksOf, looksOf } from './name-looks.ts';
export { checkName } from './person-name.ts';
export { passwordStrengths, strengthOf, type PasswordStrength } from './password-strength.ts';
export { handleFrom, isHandle, reservedHandles } from './handle.ts';
