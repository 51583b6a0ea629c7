import { invitationLimits as limits } from '@cluster-commons/domain/invitations';
import { languages } from '@cluster-commons/domain/kernel';
import { InviteFormDocument, type InvitingOptionsFragment } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { LongChoices } from '../../../platform/forms/LongChoices.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';

/** What the form offers, where it stands alone. */
export const invitePage = definePage({ document: InviteFormDocument, variables: () => ({}), needsSignIn: true });

/** Invites by addresses, or makes a link where there are none. */
export function InviteForm({ options }: { values?: FieldValues; options?: InvitingOptionsFragment }) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  const alone = invitePage.useIfLoaded()?.data.invitingOptions;
  const { roles, clusters } = options ?? alone ?? { roles: [], clusters: [] };
  return (
    <ActForm act="inviteMembers" className={layout.blocks}>
      <TextArea
        name="emails"
        label={t('invitations.emails')}
        hint={t('invitations.emailsHint', { most: limits.addresses })}
        rows={3}
        isOptional
      />
      <TextArea
        name="line"
        label={t('invitations.line')}
        hint={t('invitations.lineHint', { most: limits.line.most })}
        rows={3}
        isOptional
      />
      {clusters.length > 0 ? (
        <LongChoices
          name="clusterIds"
          label={t('invitations.clusters')}
          hint={t('invitations.clustersHint', { most: limits.clusters })}
          defaultValue={[]}
          groups={() => [{ title: null, choices: clusters.map(({ id, name }) => ({ value: id, label: name })) }]}
        />
      ) : (
        <HiddenFields values={{ clusterIds: '' }} />
      )}
      {roles.length > 1 ? (
        <Select name="role" label={t('invitations.role')} defaultValue="MEMBER">
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`invitations.role.${role}`)}
            </option>
          ))}
        </Select>
      ) : (
        <HiddenFields values={{ role: 'MEMBER' }} />
      )}
      <Select name="lang" label={t('invitations.lang')} defaultValue={language}>
        {languages.map((code) => (
          <option key={code} value={code}>
            {labels.language(code)}
          </option>
        ))}
      </Select>
      <TextField name="days" label={t('invitations.days')} defaultValue={String(limits.days.usual)} dir="ltr" />
      <TextField name="useLimit" label={t('invitations.useLimit')} defaultValue={String(limits.uses.usual)} dir="ltr" />
      <p>
        <SubmitButton look="primary">{t('invitations.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
