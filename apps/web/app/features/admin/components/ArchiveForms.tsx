import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { TextField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Keeps a cluster for reading only, with the reason for the record. */
export function ArchiveForm({ values: { clusterId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="archiveCluster" className={layout.stack}>
      <HiddenFields values={{ clusterId }} />
      <p>{t('clusters.archiveMeans')}</p>
      <TextField
        name="reason"
        label={t('frame.reason')}
        hint={t('clusters.archiveReason')}
        dir="auto"
        autoComplete="off"
      />
      <SubmitButton look="stop">{t('clusters.archive')}</SubmitButton>
    </ActForm>
  );
}

export function RestoreForm({ values: { clusterId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="restoreCluster" className={layout.stack}>
      <HiddenFields values={{ clusterId }} />
      <SubmitButton>{t('clusters.restore')}</SubmitButton>
    </ActForm>
  );
}
