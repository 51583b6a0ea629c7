import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';

/** Stops the sending of a list, or lets it go on. */
export function StopFileForm({ values: { fileId, stopped = 'true' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="stopInvitationFile" subject={fileId}>
      <HiddenFields values={{ fileId }} />
      <Button type="submit" name="stopped" value={stopped}>
        {t(stopped === 'false' ? 'invitationFiles.resume' : 'invitationFiles.stop')}
      </Button>
    </ActForm>
  );
}
