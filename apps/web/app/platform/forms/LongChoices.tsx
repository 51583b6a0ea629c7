import controls from '../../ui/control/control.module.css';
import { Options } from '../../ui/control/Field.tsx';
import text from '../../ui/text.module.css';
import { useText } from '../i18n/text-context.tsx';
import { useProblemText } from './ErrorSummary.tsx';
import { useField } from './form-context.ts';

export interface LongChoice {
  value: string;
  label: string;
  /** Another name that one may look for. */
  also?: { name: string; lang: string } | null;
}

export interface ChoiceGroup {
  /** Null where the group stands open, without a title. */
  title: string | null;
  choices: readonly LongChoice[];
}

interface LongChoicesProps {
  name: string;
  label: string;
  hint: string;
  /** What is chosen now. */
  defaultValue: readonly string[];
  /** Out of what is chosen, or was typed before. */
  groups: (chosen: readonly string[]) => readonly ChoiceGroup[];
}

/**
 * Several out of many, in groups that open; those that hold a choice are open and say how many. A browser with script
 * narrows them to what is typed above (`platform/browser/narrow.ts`).
 */
export function LongChoices({ name, label, hint, defaultValue, groups }: LongChoicesProps) {
  const t = useText();
  const say = useProblemText();
  const { id, values, problem } = useField(name, defaultValue);
  return (
    <Options id={id} legend={label} hint={hint} problem={problem && say(problem)}>
      <div className={controls.narrowing}>
        <label className={text.small} htmlFor={`${id}-narrow`}>
          {t('frame.narrow')}
        </label>
        <input id={`${id}-narrow`} type="search" dir="auto" autoComplete="off" data-narrows={t('frame.nothingFits')} />
        <p className={text.muted} aria-live="polite" />
      </div>
      {groups(values).map(({ title, choices }) => {
        const count = choices.filter(({ value }) => values.includes(value)).length;
        const boxes = (
          <div
            className={controls.columns}
            role={title === null ? undefined : 'group'}
            aria-label={title ?? undefined}
            data-choices
          >
            {choices.map((choice) => (
              <Box key={choice.value} name={name} choice={choice} isChosen={values.includes(choice.value)} />
            ))}
          </div>
        );
        if (title === null) return <div key="open">{boxes}</div>;
        return (
          <details key={title} className={controls.folded} open={count > 0}>
            <summary>
              {title} {count > 0 && <span className={text.muted}>{t('frame.chosen', { count })}</span>}
            </summary>
            {boxes}
          </details>
        );
      })}
    </Options>
  );
}

function Box({
  name,
  choice: { value, label, also },
  isChosen,
}: {
  name: string;
  choice: LongChoice;
  isChosen: boolean;
}) {
  return (
    <label className={controls.option}>
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
      {label}
      {also && (
        <small lang={also.lang}>
          <bdi>{also.name}</bdi>
        </small>
      )}
    </label>
  );
}
