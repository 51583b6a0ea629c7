import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { filePage } from '../file-page.ts';
import { invitePage } from './InviteForm.tsx';
import { InvitationChoices } from './InvitationChoices.tsx';

/** Invites everybody in a list with whom nothing is wrong. */
export function SendFileForm({ values: { fileId } }: { values: FieldValues }) {
  const t = useText();
  const options = (filePage.useIfLoaded() ?? invitePage.useIfLoaded())?.data.invitingOptions;
  return (
    <ActForm act="sendInvitationFile" className={layout.blocks}>
      <HiddenFields values={{ fileId }} />
      <InvitationChoices options={options ?? { roles: [], clusters: [] }} />
      <p>
        <SubmitButton look="primary">{t('invitationFiles.send')}</SubmitButton>
      </p>
    </ActForm>
  );
}
