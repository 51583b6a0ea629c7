import { invitationLimits } from '@cluster-commons/domain/invitations';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextArea, TextField, TextFile } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Brings a list of people, as a file or pasted. */
export function UploadFileForm() {
  const t = useText();
  return (
    <ActForm act="uploadInvitationFile" className={layout.blocks} bringsFile>
      <TextFile
        name="csv"
        label={t('invitationFiles.file')}
        hint={t('invitationFiles.fileHint', { most: invitationLimits.file.lines })}
        accept=".csv,.txt,text/csv,text/plain"
      />
      <TextArea name="csv" label={t('invitationFiles.csv')} rows={6} isOptional />
      <TextField name="name" label={t('invitationFiles.name')} dir="auto" isOptional />
      <p>
        <SubmitButton look="primary">{t('invitationFiles.read')}</SubmitButton>
      </p>
    </ActForm>
  );
}
