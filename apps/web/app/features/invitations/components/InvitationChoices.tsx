import { invitationLimits as limits } from '@cluster-commons/domain/invitations';
import { languages } from '@cluster-commons/domain/kernel';
import type { InvitingOptionsFragment } from '../../../gql/index.ts';
import { HiddenFields } from '../../../platform/acts/ActForm.tsx';
import { Select, TextArea, TextField } from '../../../platform/forms/fields.tsx';
import { LongChoices } from '../../../platform/forms/LongChoices.tsx';
import { useLabels } from '../../../platform/i18n/labels.ts';
import { useText, useTexts } from '../../../platform/i18n/text-context.tsx';

/** What goes along with an invitation: a line, clusters, a role, the language of its mail, its days. */
export function InvitationChoices({
  options: { roles, clusters },
}: {
  options: Pick<InvitingOptionsFragment, 'roles' | 'clusters'>;
}) {
  const t = useText();
  const { language } = useTexts();
  const labels = useLabels();
  return (
    <>
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
    </>
  );
}
