import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { RadioButtons, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

const offered = ['ACCEPT', 'RENAME', 'MERGE', 'REFUSE', 'REOPEN'] as const;

/** A decision about one word. A decision that was made before can be taken back. */
export function DecideWordForm({ values: { word, act = 'ACCEPT' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="decideWord" subject={word} className={layout.stack}>
      <HiddenFields values={{ word }} />
      <RadioButtons
        name="act"
        label={t('words.decision')}
        choices={offered.map((value) => ({ value, label: t(`words.act.${value}`) }))}
        defaultValue={offered.find((one) => one === act) ?? 'ACCEPT'}
      />
      <TextField
        name="into"
        label={t('words.into')}
        hint={t('words.intoHint')}
        dir="auto"
        autoComplete="off"
        isOptional
      />
      <TextField
        name="reason"
        label={t('frame.reason')}
        hint={t('words.reasonHint')}
        dir="auto"
        autoComplete="off"
        isOptional
      />
      <SubmitButton>{t('words.submit')}</SubmitButton>
    </ActForm>
  );
}
