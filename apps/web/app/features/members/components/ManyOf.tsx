import type { ReactNode } from 'react';
import { useField } from '../../../platform/forms/form-context.ts';
import { useProblemText } from '../../../platform/forms/PageForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import controls from '../../../ui/control/control.module.css';
import { Options } from '../../../ui/control/Field.tsx';

interface ManyOfProps {
  name: string;
  label: string;
  /** What is chosen now. */
  standing: readonly string[];
  labelOf: (value: string) => string;
  /** How many lists to offer for adding, so that several can be chosen at once without script. */
  adds?: number;
  /** The options of the lists. */
  children: ReactNode;
}

/** Several out of many: what is chosen as boxes to untick, and lists to add from. */
export function ManyOf({ name, label, standing, labelOf, adds = 3, children }: ManyOfProps) {
  const t = useText();
  const say = useProblemText();
  const { id, values, problem } = useField(name, standing);
  const chosen = [...new Set(values.filter((value) => value !== ''))];
  return (
    <Options id={id} legend={label} problem={problem && say(problem)}>
      {chosen.map((value) => (
        <label key={value} className={controls.option}>
          <input type="checkbox" name={name} value={value} defaultChecked />
          {labelOf(value)}
        </label>
      ))}
      <div className={controls.adds}>
        {Array.from({ length: adds }, (_, position) => (
          <select key={position} name={name} defaultValue="" aria-label={t('members.addFilter', { group: label })}>
            <option value="">{t('members.anyFilter')}</option>
            {children}
          </select>
        ))}
      </div>
    </Options>
  );
}
