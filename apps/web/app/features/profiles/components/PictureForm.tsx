import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { HiddenField } from '../../../platform/forms/fields.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { FileField } from '../../files/index.ts';
import { chosenPicture } from '../picture.ts';

/** A picture of oneself, to be chosen; `before` is the one that stands now. */
export function PictureForm({ values: { before = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="changePicture" className={layout.stack} bringsFile>
      <HiddenField name="fileId" value={chosenPicture} />
      <HiddenField name="before" value={before} />
      <FileField purpose="avatar" label={t('profiles.picture.choose')} hint={t('profiles.picture.hint')} />
      <p>
        <SubmitButton>{t('profiles.picture.use')}</SubmitButton>
      </p>
    </ActForm>
  );
}

/** Has the initials stand again. */
export function NoPictureForm({ before }: { before: string }) {
  const t = useText();
  return (
    <ActForm act="changePicture" subject="none">
      <HiddenField name="fileId" value="" />
      <HiddenField name="before" value={before} />
      <SubmitButton look="quiet">{t('profiles.picture.remove')}</SubmitButton>
    </ActForm>
  );
}
