import { useField } from '../../../platform/forms/form-context.ts';
import { useProblemText } from '../../../platform/forms/ErrorSummary.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import controls from '../../../ui/control/control.module.css';
import { Options } from '../../../ui/control/Field.tsx';
import text from '../../../ui/text.module.css';

export interface ChoiceGroup {
  title: string;
  choices: readonly { value: string; label: string }[];
}

interface GroupedChoicesProps {
  name: string;
  label: string;
  hint: string;
  /** What is chosen now. */
  defaultValue: readonly string[];
  groups: readonly ChoiceGroup[];
}

/** Several out of many, in groups that open; those that hold a choice are open and say how many. */
export function GroupedChoices({ name, label, hint, defaultValue, groups }: GroupedChoicesProps) {
  const t = useText();
  const say = useProblemText();
  const { id, values, problem } = useField(name, defaultValue);
  return (
    <Options id={id} legend={label} hint={hint} problem={problem && say(problem)}>
      {groups.map(({ title, choices }) => {
        const count = choices.filter(({ value }) => values.includes(value)).length;
        return (
          <details key={title} className={controls.folded} open={count > 0}>
            <summary>
              {title} {count > 0 && <span className={text.muted}>{t('profiles.edit.chosen', { count })}</span>}
            </summary>
            <div className={controls.columns} role="group" aria-label={title}>
              {choices.map((choice) => (
                <label key={choice.value} className={controls.option}>
                  <input
                    type="checkbox"
                    name={name}
                    value={choice.value}
                    defaultChecked={values.includes(choice.value)}
                  />
                  {choice.label}
                </label>
              ))}
            </div>
          </details>
        );
      })}
    </Options>
  );
}
