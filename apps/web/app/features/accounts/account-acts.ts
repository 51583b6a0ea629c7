import { SignInDocument, SignUpDocument, type SignInMutation } from '../../gql/index.ts';
import { outcomeOf, type Perform } from '../../platform/forms/form-action.ts';
import { textOf, type FormProblem } from '../../platform/forms/form-state.ts';
import { safeNext } from '../../platform/forms/safe-next.ts';

/** Asks for an account; the page that comes back without problems says where the mail went. */
export const signUp: Perform = async (act) => {
  const input = {
    name: textOf(act.form, 'name'),
    email: textOf(act.form, 'email'),
    password: textOf(act.form, 'password'),
    locale: act.language,
  };
  return outcomeOf(
    act,
    await act.run(SignUpDocument, { input }),
    (data) => data.signUp,
    () => ({}),
  );
};

/** Refusals that concern the account, not what was typed into one field. */
const ofAccount: ReadonlySet<FormProblem['code']> = new Set(['WRONG_CREDENTIALS', 'ACCOUNT_SUSPENDED']);

const placeAfter = (url: URL, { viewer }: SignInMutation['signIn']): string => {
  const next = url.searchParams.get('next');
  if (next !== null) return safeNext(next);
  return viewer?.isProfileComplete === false ? '/profile/edit' : '/';
};

/** Leads to the page that was wanted, else to a profile that still says too little, else to the start. */
export const signIn: Perform = async (act) => {
  const input = { email: textOf(act.form, 'email'), password: textOf(act.form, 'password') };
  const outcome = outcomeOf(
    act,
    await act.run(SignInDocument, { input }),
    (data) => data.signIn,
    (payload) => ({ to: placeAfter(act.url, payload) }),
  );
  if (!('problems' in outcome)) return outcome;
  return { problems: outcome.problems.map((found) => (ofAccount.has(found.code) ? { ...found, field: '' } : found)) };
};
