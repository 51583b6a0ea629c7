import { accountLimits } from '@cluster-commons/domain/accounts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';

/** Takes the account over. Whoever is signed in has it added to theirs; others choose a password, or none, and agree to the terms. */
export function ClaimForm({ values: { token } }: { values: FieldValues }) {
  const t = useText();
  const viewer = useViewer();
  return (
    <ActForm act="claimAccount" className={layout.blocks}>
      <HiddenFields values={{ token }} />
      {viewer ? (
        <HiddenFields values={{ password: '' }} />
      ) : (
        <>
          <TextField
            name="password"
            type="password"
            label={t('claims.password')}
            hint={t('claims.passwordHint', { least: accountLimits.password.least })}
            autoComplete="new-password"
            dir="ltr"
          />
          <AgreesToTerms />
        </>
      )}
      <p>
        <SubmitButton look="primary">{t(viewer ? 'claims.merge.submit' : 'claims.open.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
