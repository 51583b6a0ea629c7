import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { FeatureScript } from '../../../platform/frame/PageFiles.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';

interface KeepDeviceFormProps {
  values: FieldValues;
  /** What browsers are given to subscribe with, where the page of the form knows it. */
  pushKey?: string;
}

/** Has notices sent to this browser: a script asks the browser, and says so where it cannot. */
export function KeepDeviceForm({ pushKey }: KeepDeviceFormProps) {
  const t = useText();
  return (
    <ActForm act="keepPushDevice" className={layout.stack}>
      {['endpoint', 'p256dh', 'auth'].map((name) => (
        <HiddenField key={name} name={name} value="" />
      ))}
      {pushKey !== undefined && <input type="hidden" data-push-key={pushKey} />}
      {(['denied', 'failed'] as const).map((why) => (
        <div key={why} data-push={why} hidden>
          <Notice tone="error" role="alert">
            {t(`push.${why}`)}
          </Notice>
        </div>
      ))}
      <div data-push="impossible">
        <Notice tone="caution">{t('push.needsScript')}</Notice>
      </div>
      <p data-push="possible" hidden>
        <SubmitButton look="primary">{t('push.keep')}</SubmitButton>
      </p>
      <FeatureScript name="push" />
    </ActForm>
  );
}
