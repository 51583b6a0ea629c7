import type { MessageId } from '@cluster-commons/messages';
import { signInPath } from '@cluster-commons/paths';
import { Notice } from '../../ui/control/Notice.tsx';
import { Link } from '../../ui/Link.tsx';
import { useText } from '../i18n/text-context.tsx';
import type { FormProblem } from './form-state.ts';

/** What is wrong, in a sentence. */
export function useProblemText(): (problem: FormProblem) => string {
  const t = useText();
  return ({ code, message }) => message ?? (code === null ? t('errors.notSent') : t(`refusal.${code}`, { limit: 0 }));
}

interface ErrorSummaryProps {
  problems: readonly FormProblem[];
  labels: Readonly<Record<string, MessageId>>;
  idOf: (name: string) => string;
}

/** Everything to correct, with ways to the fields; takes the focus when it appears. */
export function ErrorSummary({ problems, labels, idOf }: ErrorSummaryProps) {
  const t = useText();
  const say = useProblemText();
  const ofForm = problems.filter(({ field }) => labels[field] === undefined);
  const ofFields = problems.filter(({ field }) => labels[field] !== undefined);
  return (
    // eslint-disable-next-line jsx-a11y-x/no-autofocus -- what is wrong comes first, also where no script moves the focus
    <Notice tone="error" role="alert" tabIndex={-1} autoFocus>
      {ofForm.map((problem, index) => (
        <p key={index}>
          <b>{say(problem)}</b>
        </p>
      ))}
      {problems.some(({ code }) => code === 'NOT_SIGNED_IN') && (
        <p>
          <Link to={signInPath()} target="_blank">
            {t('acts.signInAside')}
          </Link>
        </p>
      )}
      {ofFields.length > 0 && (
        <>
          <b>{t('frame.problems', { count: ofFields.length })}</b>
          <ul>
            {ofFields.map((problem, index) => {
              const label = labels[problem.field];
              return (
                <li key={index}>
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
