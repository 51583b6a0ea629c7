import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { Select } from '../../../platform/forms/fields.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { filePage } from '../file-page.ts';

/** Says which column of a list is what. The headings travel along, so that the form that comes back has them. */
export function MapFileForm({ values: { fileId } }: { values: FieldValues }) {
  const t = useText();
  const file = filePage.useIfLoaded()?.data.invitationFile ?? undefined;
  const cameBack = useContext(CameBackContext);
  const head = file?.head ?? cameBack?.values['head'] ?? [];
  const columns = head.map((heading, at) => (
    <option key={at} value={at}>
      {heading.trim() === '' ? t('invitationFiles.column', { number: at + 1 }) : heading}
    </option>
  ));
  const chosen = (at: number | null | undefined): string => (at === null || at === undefined ? '' : String(at));
  return (
    <ActForm act="mapInvitationFile" className={layout.blocks}>
      <HiddenFields values={{ fileId }} />
      {head.map((heading, at) => (
        <input key={at} type="hidden" name="head" value={heading} />
      ))}
      <Select
        name="emailColumn"
        label={t('invitationFiles.emailColumn')}
        defaultValue={chosen(file?.emailColumn)}
        none={t('invitationFiles.noColumn')}
      >
        {columns}
      </Select>
      <Select
        name="nameColumn"
        label={t('invitationFiles.nameColumn')}
        defaultValue={chosen(file?.nameColumn)}
        none={t('invitationFiles.noColumn')}
      >
        {columns}
      </Select>
      <p>
        <SubmitButton>{t('invitationFiles.map')}</SubmitButton>
      </p>
    </ActForm>
  );
}
