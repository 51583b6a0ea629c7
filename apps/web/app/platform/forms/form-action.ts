import { pageRequestContext, type PageViewer, type Run, type RunResult } from '@cluster-commons/bridge';
import type { Language, RefusalCode } from '@cluster-commons/domain/kernel';
import { data, redirect, type ActionFunctionArgs, type ClientActionFunctionArgs } from 'react-router';
import { runInBrowser } from '../apollo/browser-client.ts';
import { codeOf, toSignIn } from '../errors/failures.ts';
import { spendClientKey } from '../pages/client-key.ts';
import { frameInBrowser } from '../session/frame.ts';
import { forgetDraft } from './drafts.ts';
import { isRefusalCode, textOf, valuesOf, type FormProblem, type FormState } from './form-state.ts';

/** What an act has at hand; the same on the server and in the browser. */
export interface Act {
  form: FormData;
  params: Readonly<Record<string, string | undefined>>;
  url: URL;
  viewer: PageViewer | null;
  language: Language;
  run: Run;
}

interface Problems {
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

/** Errors that a form says in its own words. */
const refusalOf: Readonly<Record<string, RefusalCode>> = {
  FORBIDDEN: 'NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  RATE_LIMITED: 'RATE_LIMITED',
};

/** Where an act leads: another page, back to the form with its problems, or back to go on writing. */
export type Outcome = { to: string } | { problems: readonly FormProblem[] } | { preview?: string };

/** Does what one intent of a form asks. */
export type Perform = (act: Act) => Promise<Outcome>;

const asProblems = (payload: Problems): FormProblem[] =>
  payload.problems.map(({ code, message, path }) => ({
    code: isRefusalCode(code) ? code : null,
    message,
    field: path.find((part) => part !== 'input') ?? '',
  }));

/**
 * Reads the payload of a mutation: where it went well, `then` says where to go.
 * @throws a redirect to sign in, when the session has ended
 */
export function outcomeOf<Result, Payload extends Problems>(
  act: Pick<Act, 'url'>,
  result: RunResult<Result>,
  payloadOf: (data: Result) => Payload,
  then: (payload: Payload) => Outcome,
): Outcome {
  if (result.data === null || result.errors.length > 0) {
    const code = codeOf(result);
    if (code === 'UNAUTHENTICATED') throw toSignIn(act.url);
    return { problems: [{ code: refusalOf[code ?? ''] ?? null, field: '' }] };
  }
  const payload = payloadOf(result.data);
  return payload.problems.length > 0 ? { problems: asProblems(payload) } : then(payload);
}

type Intents = Readonly<Record<string, Perform>>;

const statusOf = (problems: readonly FormProblem[]): number => {
  if (problems.some(({ code }) => code === 'RATE_LIMITED')) return 429;
  return problems.some(({ code }) => code === null) ? 500 : 422;
};

async function perform(intents: Intents, act: Act) {
  const intent = textOf(act.form, 'intent');
  const performIntent = Object.hasOwn(intents, intent) ? intents[intent] : undefined;
  if (!performIntent) throw data(null, { status: 400 });
  const outcome = await performIntent(act);
  if ('to' in outcome) return redirect(outcome.to, 303);
  const state: FormState = { intent, problems: [], values: valuesOf(act.form), ...outcome };
  return 'problems' in outcome ? data(state, { status: statusOf(outcome.problems) }) : data(state);
}

/** The route's action for plain posts: runs in this process. */
export const serverAction =
  (intents: Intents) =>
  async ({ context, request, params }: ActionFunctionArgs) => {
    const { run, viewer, language } = context.get(pageRequestContext);
    const form = await request.formData();
    return perform(intents, { form, params, url: new URL(request.url), viewer, language, run });
  };

/** What was typed has arrived: the next form of this page is another one. */
function isDone({ form, url, viewer }: Act): void {
  const key = textOf(form, 'clientKey');
  if (key === '') return;
  spendClientKey(key);
  if (viewer) forgetDraft(viewer.id, url.pathname);
}

/** The same action where the page has script: asks the API directly. */
export const browserAction =
  (intents: Intents) =>
  async ({ request, params }: ClientActionFunctionArgs) => {
    const form = await request.formData();
    const act: Act = { form, params, url: new URL(request.url), run: runInBrowser, ...frameInBrowser() };
    const answer = await perform(intents, act);
    if (answer instanceof Response) isDone(act);
    return answer;
  };
