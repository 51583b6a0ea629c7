import type { ComponentProps, ReactNode } from 'react';
import { Field, Options } from '../../ui/control/Field.tsx';
import controls from '../../ui/control/control.module.css';
import text from '../../ui/text.module.css';
import { fileOf } from '../acts/read-form.ts';
import { useText } from '../i18n/text-context.tsx';
import { useField, type FieldState } from './form-context.ts';
import { useProblemText } from './ErrorSummary.tsx';

interface Labelled {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  isOptional?: boolean;
}

function useLabelled({ label, isOptional }: Labelled, { problem }: FieldState) {
  const t = useText();
  const say = useProblemText();
  return {
    problem: problem && say(problem),
    label: isOptional ? (
      <>
        {label} <span className={text.muted}>{t('frame.optional')}</span>
      </>
    ) : (
      label
    ),
  };
}

type TextFieldProps = Labelled &
  Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'dir' | 'inputMode'> & { defaultValue?: string };

export function TextField({ defaultValue, type = 'text', autoComplete, dir, inputMode, ...labelled }: TextFieldProps) {
  const field = useField(labelled.name, defaultValue);
  return (
    <Field {...useLabelled(labelled, field)} id={field.id} hint={labelled.hint}>
      {(attributes) => (
        <input
          {...attributes}
          name={labelled.name}
          type={type}
          autoComplete={autoComplete}
          dir={dir}
          inputMode={inputMode}
          defaultValue={type === 'password' ? undefined : field.value}
        />
      )}
    </Field>
  );
}

export function TextArea({ defaultValue, rows = 6, ...labelled }: Labelled & { defaultValue?: string; rows?: number }) {
  const field = useField(labelled.name, defaultValue);
  return (
    <Field {...useLabelled(labelled, field)} id={field.id} hint={labelled.hint}>
      {(attributes) => (
        <textarea {...attributes} name={labelled.name} rows={rows} dir="auto" defaultValue={field.value} />
      )}
    </Field>
  );
}

/** A file that is read as the text of the control `name`. */
export function TextFile({ accept, ...labelled }: Labelled & Pick<ComponentProps<'input'>, 'accept'>) {
  const name = fileOf(labelled.name);
  const field = useField(name);
  return (
    <Field {...useLabelled(labelled, field)} id={field.id} hint={labelled.hint}>
      {(attributes) => <input {...attributes} type="file" name={name} accept={accept} />}
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
  lang?: string;
}

type ChoiceProps = Labelled & { choices: readonly Choice[] };

/** One of several, in a list that opens; `none` is the first line when nothing has to be chosen. */
export function Select({
  defaultValue,
  none,
  children,
  ...labelled
}: Labelled & { defaultValue?: string; none?: string; children: ReactNode }) {
  const field = useField(labelled.name, defaultValue);
  return (
    <Field {...useLabelled(labelled, field)} id={field.id} hint={labelled.hint}>
      {(attributes) => (
        <select {...attributes} name={labelled.name} defaultValue={field.value}>
          {none !== undefined && <option value="">{none}</option>}
          {children}
        </select>
      )}
    </Field>
  );
}

export function RadioButtons({ defaultValue, choices, ...labelled }: ChoiceProps & { defaultValue: string }) {
  const field = useField(labelled.name, defaultValue);
  const { label, problem } = useLabelled(labelled, field);
  return (
    <Options id={field.id} legend={label} hint={labelled.hint} problem={problem}>
      {choices.map((choice) => (
        <label key={choice.value} className={controls.option}>
          <input
            type="radio"
            name={labelled.name}
            value={choice.value}
            defaultChecked={(field.value || defaultValue) === choice.value}
          />
          {choice.label}
        </label>
      ))}
    </Options>
  );
}

/** Any of several, each with a box of its own. */
export function Checkboxes({ defaultValue, choices, ...labelled }: ChoiceProps & { defaultValue: readonly string[] }) {
  const field = useField(labelled.name, defaultValue);
  const { label, problem } = useLabelled(labelled, field);
  return (
    <Options id={field.id} legend={label} hint={labelled.hint} problem={problem}>
      {choices.map((choice) => (
        <label key={choice.value} className={controls.option} lang={choice.lang}>
          <input
            type="checkbox"
            name={labelled.name}
            value={choice.value}
            defaultChecked={field.values.includes(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </Options>
  );
}

/** A box to tick, on or off; sent as `true`. */
export function Checkbox({ name, label, isOn = false }: { name: string; label: ReactNode; isOn?: boolean }) {
  const field = useField(name, isOn ? 'true' : '');
  return (
    <label className={controls.option}>
      <input id={field.id} type="checkbox" name={name} value="true" defaultChecked={field.value === 'true'} />
      <span>{label}</span>
    </label>
  );
}

/** A value that travels with the form unseen: the one sent before, so that a retry is the same act. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const field = useField(name, value);
  return <input type="hidden" name={name} value={field.value} />;
}
