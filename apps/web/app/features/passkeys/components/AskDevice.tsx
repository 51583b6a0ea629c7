import { FeatureScript } from '../../../platform/frame/PageFiles.tsx';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';

interface AskDeviceProps {
  /** Makes a passkey, or signs by one. */
  way: 'create' | 'get';
  /** What the device is asked, as JSON; null where there can be no passkeys. */
  request: string | null | undefined;
}

/** What a form needs to bring the answer of a device. */
export function AskDevice({ way, request }: AskDeviceProps) {
  const t = useText();
  if (request === null) return <Notice tone="caution">{t('passkeys.impossible')}</Notice>;
  return (
    <>
      <HiddenField name="answer" value="" />
      {request !== undefined && <input type="hidden" data-passkey={way} value={request} />}
      <div data-failed hidden>
        <Notice tone="error" role="alert">
          {t('passkeys.failed')}
        </Notice>
      </div>
      <FeatureScript name="passkeys" />
    </>
  );
}

/** Stands on the page until the script that asks the device takes it away. */
export function NeedsScript() {
  const t = useText();
  return (
    <div data-needs-script>
      <Notice tone="caution">{t('passkeys.needsScript')}</Notice>
    </div>
  );
}
