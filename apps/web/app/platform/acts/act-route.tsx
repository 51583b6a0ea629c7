import { pageRequestContext, type PageRequest } from '@cluster-commons/bridge';
import type { RefusalCode } from '@cluster-commons/domain/kernel';
import { clsx } from 'clsx';
import layout from '../../ui/layout.module.css';
import { Link } from '../../ui/Link.tsx';
import { discardPosted, isDraftOnly, saveAsDraft } from '../drafts/act-draft.ts';
import { notFound, toSignIn } from '../errors/failures.ts';
import { CameBackContext } from '../forms/form-context.ts';
import { textOf, type FormState } from '../forms/form-state.ts';
import { PageHead } from '../head/PageHead.tsx';
import { useText } from '../i18n/text-context.tsx';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '../routing/routing.ts';
import { safePath } from '../routing/safe-path.ts';
import { askedBack, givenBack, sentAs, undoes, type Act, type ActContext, type ActRefused, type Done } from './act.ts';
import { giveProof, proofAct } from './proof.ts';
import { readForm, takeFileProblems } from './read-form.ts';
import type { FieldValues } from '../forms/form-state.ts';

type Acts = readonly Act[];

interface Shown {
  name: string;
  state: FormState;
}

const actNamed = (acts: Acts, name: string | undefined): Act => {
  const found = acts.find((act) => act.name === name);
  if (!found) throw notFound();
  return found;
};

/** The form as a link fills it in: fields of the act alone. */
function filledIn(act: Act, url: URL, back: string | null): FormState {
  const given = act.fields.map((field): [string, string[]] => [field, url.searchParams.getAll(field)]);
  const values = Object.fromEntries(given.filter(([, texts]) => texts.length > 0));
  return { problems: [], isSent: false, values: back === null ? values : { ...values, back: [back] } };
}

const backOf = (request: PageRequest, given: string | null): string | null =>
  safePath(given || null) ?? safePath(request.sentFrom);

/** Those that brought a form: what the router gives to the loader afterwards is a request by GET. */
const sent = new WeakSet<PageRequest>();

/** Shows the form of an act alone. */
export const actLoader =
  (acts: Acts) =>
  async (args: LoaderFunctionArgs): Promise<Shown> => {
    const request = args.context.get(pageRequestContext);
    const act = actNamed(acts, args.params.name);
    const url = new URL(args.request.url);
    if (!request.viewer && !act.isForGuests && !sent.has(request)) throw toSignIn(url);
    await fillForm(act, request, args);
    return { name: act.name, state: filledIn(act, url, backOf(request, url.searchParams.get('back'))) };
  };

/** What the form is filled in from. One that came back is shown also where that is not to be had. */
async function fillForm(act: Act, request: PageRequest, args: LoaderFunctionArgs): Promise<void> {
  if (request.isLimited || (!request.viewer && !act.isForGuests)) return;
  try {
    await act.page?.loader(args);
  } catch (failure) {
    if (!sent.has(request)) throw failure;
  }
}

/** Does what a form asks: leads on with a sentence, or gives the form back with what was typed. */
export const actAction =
  (acts: Acts) =>
  async ({ context, request: brought, params }: ActionFunctionArgs) => {
    const request = context.get(pageRequestContext);
    const act = actNamed(acts, params.name);
    sent.add(request);
    const form = await readForm(brought);
    const back = backOf(request, textOf(form, 'back'));
    const { run, viewer, language } = request;
    const refusal = refusalOf(request, form);
    const ofFiles = takeFileProblems(form);
    const outcome =
      refusal !== null
        ? givenBack(form, refusal)
        : ofFiles.length > 0
          ? askedBack(form, ofFiles)
          : await performProved(act, { form, run, viewer, language, back, wanted: safePath(request.wanted) });
    if ('to' in outcome) {
      request.say(textOf(form, undoes) === '' ? outcome.say : { ...outcome.say, undo: undefined });
      return redirect(outcome.to, { status: 303, headers: { ...outcome.headers } });
    }
    return data<FormState>(withBack(outcome.state, back), { status: outcome.status });
  };

/** A form that was asked for a proof brings it along: it is given before anything is done. */
async function performProved(act: Act, context: ActContext): Promise<Done | ActRefused> {
  if (act.draft !== undefined && isDraftOnly(context.form)) return saveAsDraft(act.draft, context);
  const problems = act.name === proofAct ? null : await giveProof(context);
  if (problems !== null) return askedBack(context.form, problems);
  const outcome = await act.perform(context);
  if ('to' in outcome && act.draft?.isPosted?.(context.form) !== false) await discardPosted(act.draft, context);
  return outcome;
}

const withBack = (state: FormState, back: string | null): FormState =>
  back === null ? state : { ...state, values: { ...state.values, back: [back] } };

/** True where somebody else has signed in since the page of the form was shown, in another tab for example. */
function isOfAnother(form: FormData, handle: string | undefined): boolean {
  const shown = textOf(form, sentAs);
  return shown !== '' && handle !== undefined && shown !== handle;
}

/** Why nothing is done for whoever sent a form, whatever it asks. */
function refusalOf({ isLimited, viewer }: PageRequest, form: FormData): RefusalCode | null {
  if (isLimited) return 'RATE_LIMITED';
  return isOfAnother(form, viewer?.handle) ? 'OTHER_ACCOUNT' : null;
}

const firstsOf = ({ values }: FormState): FieldValues =>
  Object.fromEntries(Object.entries(values).map(([name, [first]]) => [name, first]));

interface ActPageProps {
  loaderData: Shown;
  /** Set when the form was sent and came back. */
  actionData?: FormState;
}

/** The page at the address of an act. */
export const actPageOf = (acts: Acts) =>
  function ActPage({ loaderData: { name, state: standing }, actionData }: ActPageProps) {
    const t = useText();
    const { title, labels, Form } = actNamed(acts, name);
    const state = actionData ?? standing;
    const back = state.values.back?.[0];
    return (
      <div className={clsx(layout.narrow, layout.blocks)}>
        <PageHead title={t(title)} isPrivate />
        <h1>{t(title)}</h1>
        <CameBackContext value={{ ...state, labels }}>
          <Form values={firstsOf(state)} />
        </CameBackContext>
        {back !== undefined && (
          <p>
            <Link to={back}>{t('acts.back')}</Link>
          </p>
        )}
      </div>
    );
  };
