import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import { TextArea } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';

/** Lets an applicant in, or not, with a word to them. */
export function DecideForm({ values: { applicationId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="decideApplication" subject={applicationId} className={layout.stack}>
      <HiddenFields values={{ applicationId }} />
      <TextArea
        name="reason"
        label={t('applications.reason')}
        hint={t('applications.reasonHint')}
        rows={2}
        isOptional
      />
      <div className={layout.row}>
        <Button type="submit" look="primary" name="isAccepted" value="true">
          {t('applications.accept')}
        </Button>
        <Button type="submit" name="isAccepted" value="false">
          {t('applications.refuse')}
        </Button>
      </div>
    </ActForm>
  );
}
