import { memberLimits } from '@cluster-commons/domain/members';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextArea } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Writes a note about a member. */
export function NoteForm({ values: { memberId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="writeStaffNote" subject={memberId} className={layout.stack}>
      <HiddenFields values={{ memberId }} />
      <TextArea
        name="text"
        rows={3}
        label={t('members.noteText')}
        hint={t('members.noteHint', { most: memberLimits.note.most })}
      />
      <SubmitButton>{t('members.noteSave')}</SubmitButton>
    </ActForm>
  );
}

/** Takes one's own note away. */
export function RemoveNoteForm({ values: { noteId } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="removeStaffNote" subject={noteId}>
      <HiddenFields values={{ noteId }} />
      <SubmitButton look="quiet">{t('members.noteRemove')}</SubmitButton>
    </ActForm>
  );
}
