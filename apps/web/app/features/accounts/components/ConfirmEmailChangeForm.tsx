import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import { hasLapsed } from './LapsedNotice.tsx';

/** Says yes for a mailbox. Looking at the link does nothing: mail programs look first. */
export function ConfirmEmailChangeForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  if (hasLapsed(useContext(CameBackContext))) {
    return (
      <Notice tone="caution" icon="mail" role="alert">
        <p>{t('settings.email.lapsed')}</p>
      </Notice>
    );
  }
  return (
    <ActForm act="confirmEmailChange">
      <HiddenFields values={{ token }} />
      <SubmitButton look="primary">{t('settings.email.yes')}</SubmitButton>
    </ActForm>
  );
}
