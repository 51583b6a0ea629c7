import { invitationLimits as limits } from '@cluster-commons/domain/invitations';
import { InviteFormDocument, type InvitingOptionsFragment } from '../../../gql/index.ts';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { InvitationChoices } from './InvitationChoices.tsx';

/** What the form offers, where it stands alone. */
export const invitePage = definePage({ document: InviteFormDocument, variables: () => ({}), needsSignIn: true });

/** Invites by addresses, or makes a link where there are none. */
export function InviteForm({ options }: { values?: FieldValues; options?: InvitingOptionsFragment }) {
  const t = useText();
  const alone = invitePage.useIfLoaded()?.data.invitingOptions;
  return (
    <ActForm act="inviteMembers" className={layout.blocks}>
      <TextArea
        name="emails"
        label={t('invitations.emails')}
        hint={t('invitations.emailsHint', { most: limits.addresses })}
        rows={3}
        isOptional
      />
      <InvitationChoices options={options ?? alone ?? { roles: [], clusters: [] }} />
      <TextField name="useLimit" label={t('invitations.useLimit')} defaultValue={String(limits.uses.usual)} dir="ltr" />
      <p>
        <SubmitButton look="primary">{t('invitations.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
