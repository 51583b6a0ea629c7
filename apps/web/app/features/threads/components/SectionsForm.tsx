import { TextArea, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { SectionWriting } from '../../composer/index.ts';
import { KindForm } from './KindForm.tsx';

const sectionsOfCase = ['problem', 'action', 'cost', 'result', 'failed'] as const;

/** A case, in the sections by which cases are compared. */
export function CaseForm({ values }: { values: FieldValues }) {
  const t = useText();
  return (
    <KindForm act="openCase" kind="CASE" values={values}>
      <SectionWriting names={sectionsOfCase.map((name) => `case.${name}`)} />
      {sectionsOfCase.map((name) => (
        <TextArea
          key={name}
          name={`case.${name}`}
          label={t(`kinds.section.${name}`)}
          hint={t(`kinds.hint.${name}`)}
          rows={3}
        />
      ))}
    </KindForm>
  );
}

/** What somebody looks for, and what they offer for it. */
export function LookingForForm({ values }: { values: FieldValues }) {
  const t = useText();
  return (
    <KindForm act="openLookingFor" kind="LOOKING_FOR" values={values}>
      <SectionWriting names={['lookingFor.wanted', 'lookingFor.offered']} />
      <TextArea name="lookingFor.wanted" label={t('kinds.section.wanted')} hint={t('kinds.hint.wanted')} rows={4} />
      <TextArea
        name="lookingFor.offered"
        label={t('kinds.section.offered')}
        hint={t('kinds.hint.offered')}
        rows={3}
        isOptional
      />
      <TextField
        name="lookingFor.until"
        label={t('kinds.section.until')}
        hint={t('kinds.hint.until')}
        dir="auto"
        isOptional
      />
    </KindForm>
  );
}
