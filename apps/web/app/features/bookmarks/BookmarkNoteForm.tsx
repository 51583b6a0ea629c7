import { ActForm, HiddenFields, SubmitButton } from '../../platform/acts/ActForm.tsx';
import { RadioButtons, TextArea, TextField } from '../../platform/forms/fields.tsx';
import type { FieldValues } from '../../platform/forms/form-state.ts';
import { ZoneOfForm } from '../../platform/forms/ZoneOfForm.tsx';
import { useText } from '../../platform/i18n/text-context.tsx';
import layout from '../../ui/layout.module.css';
import { reminderChoices } from './reminder-field.ts';

/** A bookmark with its note and its reminder; `wasNote` and `wasRemindAt` are what stands, for the way back. */
export function BookmarkNoteForm({ values }: { values: FieldValues }) {
  const t = useText();
  const { threadId, postId, title, note = '', wasNote = '', wasRemindAt = '' } = values;
  const standing = wasRemindAt === '' ? 'NONE' : 'KEEP';
  const choices = [standing === 'KEEP' ? ['KEEP', 'NONE'] : ['NONE'], reminderChoices].flat() as Choice[];
  return (
    <ActForm act="bookmark" subject={`${postId || threadId}-note`} className={layout.stack}>
      <HiddenFields values={{ threadId, postId, isOn: 'true', title, wasNote, wasRemindAt }} />
      <TextArea name="note" label={t('bookmarks.note')} hint={t('bookmarks.noteHint')} rows={3} defaultValue={note} />
      <RadioButtons
        name="reminder"
        label={t('bookmarks.reminder')}
        defaultValue={standing}
        choices={choices.map((value) => ({ value, label: t(`bookmarks.reminder.${value}`) }))}
      />
      <TextField
        name="reminder.at"
        type="datetime-local"
        label={t('bookmarks.reminderAt')}
        hint={t('bookmarks.reminderAtHint')}
      />
      <ZoneOfForm name="reminder.zone" words="bookmarks.zone" />
      <p>
        <SubmitButton>{t('bookmarks.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}

type Choice = 'NONE' | 'KEEP' | (typeof reminderChoices)[number];
