import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import { TextArea } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { AccountFields } from '../../accounts/index.ts';
import { applyPage } from '../apply-page.ts';

/** The account that is to be, and the questions of the administrators. `next` is where to go on once it is open. */
export function ApplyForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  const questions = applyPage.useIfLoaded()?.data.applicationTerms.questions ?? [];
  return (
    <ActForm act="applyToJoin" className={layout.blocks}>
      <HiddenFields values={{ locale: language, next }} />
      <AccountFields />
      {questions.map((question, place) => (
        <div key={question}>
          <input type="hidden" name="question" value={question} />
          <TextArea name={`answers.${place}`} label={<bdi>{question}</bdi>} rows={3} />
        </div>
      ))}
      <AgreesToTerms />
      <p>
        <SubmitButton look="primary">{t('applications.apply.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
