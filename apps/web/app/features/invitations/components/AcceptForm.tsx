import { accountLimits } from '@cluster-commons/domain/accounts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { Text } from '../../../platform/i18n/Text.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

interface AcceptFormProps {
  values: FieldValues;
  /** The address that the invitation came to, and the name it was for; a link has none. */
  invited?: { email: string; name: string } | null;
}

/** Members join the clusters; others give a name and a password, and by a link their address. */
export function AcceptForm({ values: { token }, invited = null }: AcceptFormProps) {
  const t = useText();
  const viewer = useViewer();
  return (
    <ActForm act="acceptInvitation" className={layout.blocks}>
      <HiddenFields values={{ token }} />
      {viewer ? (
        <p>
          <Text id="invitations.join.asMember" values={{ viewer: <bdi>{viewer.name}</bdi> }} />
        </p>
      ) : (
        <>
          <TextField
            name="name"
            label={t('accounts.name')}
            hint={t('accounts.nameHint')}
            defaultValue={invited?.name}
            autoComplete="name"
            dir="auto"
          />
          {invited ? (
            <p>
              <b>
                <bdi>{invited.email}</bdi>
              </b>
              <br />
              <span className={text.muted}>{t('invitations.join.emailHint')}</span>
            </p>
          ) : (
            <TextField
              name="email"
              type="email"
              label={t('accounts.email')}
              hint={t('accounts.emailHint')}
              autoComplete="email"
              dir="ltr"
            />
          )}
          <TextField
            name="password"
            type="password"
            label={t('accounts.password')}
            hint={t(invited ? 'claims.passwordHint' : 'accounts.passwordHint', {
              least: accountLimits.password.least,
            })}
            autoComplete="new-password"
            dir="ltr"
          />
          <AgreesToTerms />
        </>
      )}
      <p>
        <SubmitButton look="primary">{t('invitations.join.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
