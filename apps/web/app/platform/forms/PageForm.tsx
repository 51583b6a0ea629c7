import type { MessageId } from '@cluster-commons/messages';
import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { Form } from 'react-router';
import { Notice } from '../../ui/control/Notice.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { FormProblem, FormState } from './form-state.ts';
import { FormContext } from './form-context.ts';

interface PageFormProps {
  /** Which act of the route the form asks for. */
  intent: string;
  /** What the route's action left; it concerns this form when the intent is the same. */
  state: FormState | undefined;
  /** Tells two forms of one intent apart: the control and the value that came back with the right one. */
  only?: { name: string; value: string };
  /** Names of the fields for the summary of problems. */
  labels?: Readonly<Record<string, MessageId>>;
  /** A new document follows, as after signing in. */
  reloadDocument?: boolean;
  className?: string;
  children: ReactNode;
}

/** What is wrong, in a sentence. */
export function useProblemText(): (problem: FormProblem) => string {
  const t = useText();
  return ({ code, message }) => message ?? (code === null ? t('errors.notSent') : t(`refusal.${code}`, { limit: 0 }));
}

/** A form that posts to its route, works without script and comes back with what was typed. */
export function PageForm({ intent, state, only, labels = {}, reloadDocument, className, children }: PageFormProps) {
  const prefix = useId();
  const isOurs = state?.intent === intent && (!only || state.values[only.name]?.[0] === only.value);
  const ours = isOurs ? state : undefined;
  const context = useMemo(() => ({ state: ours, idOf: (name: string) => `${prefix}${name}` }), [ours, prefix]);
  return (
    <Form method="post" noValidate reloadDocument={reloadDocument} className={className} preventScrollReset>
      <FormContext value={context}>
        <input type="hidden" name="intent" value={intent} />
        {ours && ours.problems.length > 0 && (
          <ErrorSummary problems={ours.problems} labels={labels} idOf={context.idOf} />
        )}
        {children}
      </FormContext>
    </Form>
  );
}

interface ErrorSummaryProps {
  problems: readonly FormProblem[];
  labels: Readonly<Record<string, MessageId>>;
  idOf: (name: string) => string;
}

/** Everything to correct, with ways to the fields; takes the focus when it appears. */
function ErrorSummary({ problems, labels, idOf }: ErrorSummaryProps) {
  const t = useText();
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problems]);
  const ofForm = problems.filter(({ field }) => labels[field] === undefined);
  const ofFields = problems.filter(({ field }) => labels[field] !== undefined);
  return (
    // eslint-disable-next-line jsx-a11y-x/no-autofocus -- what is wrong comes first, also where no script moves the focus
    <Notice tone="error" role="alert" tabIndex={-1} ref={box} autoFocus>
      {ofForm.map((problem, index) => (
        <p key={index}>
          <b>{say(problem)}</b>
        </p>
      ))}
      {ofFields.length > 0 && (
        <>
          <b>{t('frame.problems', { count: ofFields.length })}</b>
          <ul>
            {ofFields.map((problem) => {
              const label = labels[problem.field];
              return (
                <li key={problem.field}>
                  <a href={`#${idOf(problem.field)}`}>
                    {t('frame.problem', { field: label ? t(label) : problem.field, problem: say(problem) })}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Notice>
  );
}
