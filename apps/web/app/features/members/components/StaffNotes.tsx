import type { StaffNotes_NoteFragment } from '../../../gql/index.ts';
import { Moment } from '../../../platform/i18n/Moment.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';
import { Rows } from '../../../ui/list/Rows.tsx';
import { SectionHead } from '../../../ui/list/SectionHead.tsx';
import text from '../../../ui/text.module.css';
import { NoteForm, RemoveNoteForm } from './NoteForms.tsx';

interface StaffNotesProps {
  memberId: string;
  notes: readonly StaffNotes_NoteFragment[];
}

/** What staff keep in mind about a member. */
export function StaffNotes({ memberId, notes }: StaffNotesProps) {
  const t = useText();
  return (
    <section id="notes" className={layout.stack} data-part>
      <SectionHead title={t('members.notes')} />
      {notes.length === 0 ? (
        <p className={text.muted}>{t('members.noNotes')}</p>
      ) : (
        <Rows>
          {notes.map(({ id, text: written, authorName, createdAt, viewerCanRemove }) => (
            <li key={id}>
              <p className={text.lines} dir="auto">
                {written}
              </p>
              <div className={`${layout.row} ${layout.ends}`}>
                <p className={text.muted}>
                  <bdi>{authorName ?? t('members.somebody')}</bdi>, <Moment at={createdAt} style="date" />
                </p>
                {viewerCanRemove.allowed && <RemoveNoteForm values={{ noteId: id }} />}
              </div>
            </li>
          ))}
        </Rows>
      )}
      <NoteForm values={{ memberId }} />
    </section>
  );
}
