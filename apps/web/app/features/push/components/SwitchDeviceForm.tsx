import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';

/** Switches notices on a device off, or on again; `name` is what the device is called. */
export function SwitchDeviceForm({ values: { deviceId, isOn = 'false', name = '' } }: { values: FieldValues }) {
  const t = useText();
  const isOff = isOn === 'false';
  return (
    <ActForm act="switchPushDevice" subject={deviceId}>
      <HiddenFields values={{ deviceId, isOn }} />
      <SubmitButton look="quiet" label={isOff && name !== '' ? t('push.offOf', { device: name }) : undefined}>
        {t(isOff ? 'push.off' : 'push.keep')}
      </SubmitButton>
    </ActForm>
  );
}
