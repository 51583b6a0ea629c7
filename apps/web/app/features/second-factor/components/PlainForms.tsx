import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

/** Asks for a key for the app. */
export function StartForm() {
  const t = useText();
  return (
    <ActForm act="startSecondFactor" className={layout.stack}>
      <SubmitButton look="primary">{t('secondFactor.start')}</SubmitButton>
    </ActForm>
  );
}

/** Asks for another key in place of the one that waits for its first code. */
export function StartAgainForm() {
  const t = useText();
  return (
    <ActForm act="startSecondFactor" className={layout.stack}>
      <SubmitButton look="quiet">{t('secondFactor.again')}</SubmitButton>
    </ActForm>
  );
}

export function StopForm() {
  const t = useText();
  return (
    <ActForm act="stopSecondFactor" className={layout.stack}>
      <p className={text.small}>{t('secondFactor.stopText')}</p>
      <SubmitButton look="stop">{t('secondFactor.stop')}</SubmitButton>
    </ActForm>
  );
}

export function RenewForm() {
  const t = useText();
  return (
    <ActForm act="renewRecoveryCodes" className={layout.stack}>
      <SubmitButton>{t('secondFactor.renew')}</SubmitButton>
      <p className={text.muted}>{t('secondFactor.renewText')}</p>
    </ActForm>
  );
}

export function KeepForm() {
  const t = useText();
  return (
    <ActForm act="keepRecoveryCodes">
      <SubmitButton look="primary">{t('secondFactor.kept')}</SubmitButton>
    </ActForm>
  );
}
