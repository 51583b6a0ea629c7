import { defaultLanguage, languages } from '@cluster-commons/domain/kernel';
import { networkLimits, signUpModes } from '@cluster-commons/domain/network';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Checkboxes, RadioButtons, Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { languageNames } from '../../../platform/frame/LanguageLink.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { settingsPage } from '../settings.ts';

const named = languages.map((language) => ({ value: language, label: languageNames[language], lang: language }));

/** Everything that people decide about their network. */
export function NetworkSettingsForm() {
  const t = useText();
  const settings = settingsPage.useIfLoaded()?.data.networkSettings;
  return (
    <ActForm act="updateNetworkSettings" className={`${layout.blocks} ${layout.narrow}`}>
      <TextField
        name="name"
        label={t('admin.settings.name')}
        hint={t('admin.settings.nameHint')}
        defaultValue={settings?.name}
        dir="auto"
      />
      <Select
        name="first"
        label={t('admin.settings.first')}
        hint={t('admin.settings.firstHint')}
        defaultValue={settings?.languages[0] ?? defaultLanguage}
      >
        {named.map(({ value, label }) => (
          <option key={value} value={value} lang={value}>
            {label}
          </option>
        ))}
      </Select>
      <Checkboxes
        name="languages"
        label={t('admin.settings.languages')}
        choices={named}
        defaultValue={settings?.languages ?? [...languages]}
      />
      <RadioButtons
        name="signUpMode"
        label={t('admin.settings.signUp')}
        choices={signUpModes.map((mode) => ({ value: mode.toUpperCase(), label: t(`admin.settings.signUp.${mode}`) }))}
        defaultValue={settings?.signUpMode ?? 'OPEN'}
      />
      <TextArea
        name="trustedDomains"
        label={t('admin.settings.domains')}
        hint={t('admin.settings.domainsHint')}
        rows={3}
        defaultValue={settings?.trustedDomains.join('\n') ?? ''}
        isOptional
      />
      <TextArea
        name="questions"
        label={t('admin.settings.questions')}
        hint={t('admin.settings.questionsHint', { most: networkLimits.questions })}
        rows={3}
        defaultValue={settings?.questions.join('\n') ?? ''}
        isOptional
      />
      <Checkboxes
        name="staffSecondFactor"
        label={t('admin.settings.factor')}
        hint={t('admin.settings.factorHint')}
        choices={[{ value: 'true', label: t('admin.settings.factorRule') }]}
        defaultValue={settings?.staffSecondFactor === true ? ['true'] : []}
      />
      <p>
        <SubmitButton look="primary">{t('admin.settings.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}
