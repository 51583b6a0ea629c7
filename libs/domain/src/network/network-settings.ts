import {
  allow,
  assertNever,
  checkLine,
  checkValues,
  hasRight,
  isLanguage,
  isSignedIn,
  languages,
  lineOf,
  problem,
  refuse,
  type Decision,
  type Language,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';

/** What acts on the network as a whole are about on the record. */
export const networkId = '00000000-0000-7000-8000-000000000001';

/** Who may join: everyone; everyone after staff let them in; those who are invited; nobody. */
export const signUpModes = ['open', 'approval', 'invitation', 'closed'] as const;
export type SignUpMode = (typeof signUpModes)[number];

/** What people decide about their network; what a deployment decides stands in the environment. */
export interface NetworkSettings {
  /** Its name, on every page and in every mail. */
  readonly name: string;
  /** Languages that its pages are offered in, the first one being that of readers whose own is not among them. */
  readonly languages: readonly Language[];
  readonly signUpMode: SignUpMode;
  /** Hosts of addresses that are let in without waiting, such as `unido.org`; each stands for those below it, too. */
  readonly trustedDomains: readonly string[];
  /** What applicants are asked. */
  readonly questions: readonly string[];
  /** Those who have a role need a second factor: without it they are plain members. */
  readonly staffSecondFactor: boolean;
}

export const networkLimits = {
  name: { least: 2, most: 60 },
  trustedDomains: 100,
  domain: { least: 4, most: 253 },
  questions: 3,
  question: { least: 5, most: 200 },
} as const;

const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A host as it is compared: in small letters, without what people write before it. */
export const domainOf = (text: string): string =>
  lineOf(text)
    .toLowerCase()
    .replace(/^(?:[^@]*@|\*?\.)/, '');

/** What is given changes, the rest stays; every setting has a value, so nothing can be cleared. */
export type NetworkChanges = { readonly [Setting in keyof NetworkSettings]?: NetworkSettings[Setting] | undefined };

/** Settings as they are stored. */
export const normaliseNetwork = (changes: NetworkChanges): NetworkChanges => ({
  ...changes,
  ...(changes.name !== undefined && { name: lineOf(changes.name) }),
  ...(changes.languages && { languages: [...new Set(changes.languages)] }),
  ...(changes.trustedDomains && { trustedDomains: [...new Set(changes.trustedDomains.map(domainOf))] }),
  ...(changes.questions && { questions: changes.questions.map(lineOf).filter((question) => question !== '') }),
});

/** Everything that is wrong with changes; empty when nothing is. */
export function checkNetwork(given: NetworkChanges): Problem[] {
  const { name, languages: offered, signUpMode, trustedDomains, questions } = given;
  const cleared = Object.entries(given).filter(([, value]) => value === null);
  if (cleared.length > 0) return cleared.map(([setting]) => problem('REQUIRED', 'input', setting));
  const problems: Problem[] = [];
  if (name !== undefined) problems.push(...checkLine(name, networkLimits.name, 'input', 'name'));
  if (offered !== undefined) {
    if (offered.length === 0) problems.push(problem('REQUIRED', 'input', 'languages'));
    problems.push(...checkValues(offered, isLanguage, languages.length, 'input', 'languages'));
  }
  if (signUpMode !== undefined && !signUpModes.includes(signUpMode)) {
    problems.push(problem('NOT_A_VALUE', 'input', 'signUpMode'));
  }
  if (trustedDomains !== undefined) {
    const isDomain = (text: string): boolean => domain.test(domainOf(text));
    const found = checkValues(trustedDomains, isDomain, networkLimits.trustedDomains, 'input', 'trustedDomains');
    problems.push(...found.map((one) => (one.code === 'NOT_A_VALUE' ? { ...one, code: 'BAD_DOMAIN' as const } : one)));
  }
  if (questions !== undefined) {
    const asked = questions.filter((question) => lineOf(question) !== '');
    if (asked.length > networkLimits.questions) {
      problems.push({ code: 'TOO_MANY', path: ['input', 'questions'], limit: networkLimits.questions });
    }
    problems.push(
      ...asked.flatMap((each) => checkLine(each, networkLimits.question, 'input', 'questions')).slice(0, 1),
    );
  }
  return problems;
}

/** Whether an address is one of a trusted host, or of one below it. */
export function isTrusted(email: string, trustedDomains: readonly string[]): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  return trustedDomains.some((trusted) => host === trusted || host.endsWith(`.${trusted}`));
}

/** How somebody comes to sign up. */
export interface SignUpFacts {
  /** By an invitation that is open. */
  readonly isInvited: boolean;
  /** Their address is one of a trusted host. */
  readonly isOfTrusted: boolean;
}

/** Whether somebody may open an account. Where staff let people in, trusted hosts and invitations need nobody's yes. */
export function signUpDecision(mode: SignUpMode, { isInvited, isOfTrusted }: SignUpFacts): Decision {
  switch (mode) {
    case 'open':
      return allow();
    case 'approval':
      return isInvited || isOfTrusted ? allow() : refuse('APPLICATION_NEEDED');
    case 'invitation':
      return isInvited ? allow() : refuse('INVITATION_NEEDED');
    case 'closed':
      return refuse('SIGN_UP_CLOSED');
    default:
      return assertNever(mode);
  }
}

/** Whether somebody may apply to be let in by staff. Those who need nobody's yes are better served by opening an account. */
export function applyDecision(mode: SignUpMode): Decision {
  if (mode === 'approval') return allow();
  return refuse(mode === 'closed' ? 'SIGN_UP_CLOSED' : mode === 'invitation' ? 'INVITATION_NEEDED' : 'NOT_ALLOWED');
}

/** Changing the settings, the rules and the words of the network. */
function manage(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'network.manage') ? allow() : refuse('NOT_ALLOWED');
}

export const networkPolicy = { manage };
