import type { ReactNode } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

interface ReasonFormProps {
  /** The name of the act. */
  act: string;
  /** The id of what it acts on. */
  subject: string | undefined;
  /** What it acts on, and which act of moderation it is. */
  values: FieldValues;
  hint: string;
  isOptional?: boolean;
  look?: 'plain' | 'stop';
  children: ReactNode;
}

/** An act of moderation with its reason, which the log keeps. */
export function ReasonForm({ act, subject, values, hint, isOptional, look, children }: ReasonFormProps) {
  const t = useText();
  return (
    <ActForm act={act} subject={subject && `${subject}-${values.act}`} className={layout.stack}>
      <HiddenFields values={values} />
      {/* The reason of the last act is none of the next. */}
      <TextField
        name="reason"
        label={t('frame.reason')}
        hint={hint}
        dir="auto"
        autoComplete="off"
        isOptional={isOptional}
      />
      <SubmitButton look={look}>{children}</SubmitButton>
    </ActForm>
  );
}
