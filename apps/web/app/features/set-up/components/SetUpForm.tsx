import { accountLimits } from '@cluster-commons/domain/accounts';
import { languages } from '@cluster-commons/domain/kernel';
import { signUpModes } from '@cluster-commons/domain/network';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { AgreesToTerms } from '../../../platform/forms/AgreesToTerms.tsx';
import { RadioButtons, Select, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

/** The network and its first administrator. */
export function SetUpForm({ values: { token, email } }: { values: FieldValues }) {
  const t = useText();
  const { language } = useTexts();
  return (
    <ActForm act="setUpNetwork" className={layout.blocks}>
      <HiddenFields values={{ token }} />
      <h2>{t('setUp.network')}</h2>
      <TextField name="networkName" label={t('admin.settings.name')} hint={t('admin.settings.nameHint')} dir="auto" />
      <Select name="language" label={t('admin.settings.first')} defaultValue={language}>
        {languages.map((offered) => (
          <option key={offered} value={offered} lang={offered}>
            {languageNames[offered]}
          </option>
        ))}
      </Select>
      <RadioButtons
        name="signUpMode"
        label={t('admin.settings.signUp')}
        choices={signUpModes.map((mode) => ({ value: mode.toUpperCase(), label: t(`admin.settings.signUp.${mode}`) }))}
        defaultValue="INVITATION"
      />
      <h2>{t('setUp.you')}</h2>
      <TextField name="name" label={t('accounts.name')} hint={t('accounts.nameHint')} autoComplete="name" dir="auto" />
      <TextField
        name="email"
        type="email"
        label={t('accounts.email')}
        defaultValue={email ?? ''}
        autoComplete="email"
        dir="ltr"
      />
      <TextField
        name="password"
        type="password"
        label={t('accounts.password')}
        hint={t('accounts.passwordHint', { least: accountLimits.password.least })}
        autoComplete="new-password"
        dir="ltr"
      />
      <AgreesToTerms />
      <p className={text.muted}>{t('setUp.next')}</p>
      <p>
        <SubmitButton look="primary">{t('setUp.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
