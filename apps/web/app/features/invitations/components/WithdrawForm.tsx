import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';

/** Withdraws an invitation, or lets it stand again. */
export function WithdrawForm({ values: { invitationId, withdrawn = 'true' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="withdrawInvitation" subject={invitationId}>
      <HiddenFields values={{ invitationId }} />
      <Button type="submit" look="quiet" name="withdrawn" value={withdrawn}>
        {t(withdrawn === 'false' ? 'invitations.restore' : 'invitations.withdraw')}
      </Button>
    </ActForm>
  );
}
