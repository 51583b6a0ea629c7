import { useContext } from 'react';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { CameBackContext } from '../../../platform/forms/form-context.ts';
import { HiddenField, TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues, Standing } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Notice } from '../../../ui/control/Notice.tsx';
import layout from '../../../ui/layout.module.css';
import { Prose } from '../../../ui/Prose.tsx';
import text from '../../../ui/text.module.css';
import { MarkdownField } from './MarkdownField.tsx';

/** The text of a post, to be changed; `other` where somebody else wrote it, `place` is the path of its thread. */
export function EditPostForm({ values: { postId, version = '', body, place, other } }: { values: FieldValues }) {
  const t = useText();
  const standing = useContext(CameBackContext)?.standing;
  return (
    <ActForm act="editPost" subject={postId} className={`${layout.stack} ${layout.narrow}`} labelledBy="edit-title">
      {standing?.html !== undefined && <NewerText standing={standing} />}
      <HiddenFields values={{ postId, place, other }} />
      <HiddenField name="version" value={version} />
      <MarkdownField
        heading={t('threads.edit.text')}
        headingId="edit-title"
        label={t('threads.edit.text')}
        rows={12}
        defaultValue={body}
      />
      <TextField
        name="reason"
        label={t('threads.edit.reason')}
        hint={t(other ? 'threads.edit.reasonHintOther' : 'threads.edit.reasonHint')}
        dir="auto"
        autoComplete="off"
        isOptional={!other}
      />
      <p>
        <SubmitButton look="primary">{t('threads.edit.save')}</SubmitButton>
      </p>
    </ActForm>
  );
}

/** What somebody else made of the post meanwhile. */
function NewerText({ standing: { html = '', lang = '', version } }: { standing: Standing }) {
  const t = useText();
  return (
    <Notice tone="caution">
      <h2>{t('threads.edit.newer', { version })}</h2>
      <Prose html={html} lang={lang} />
      <p className={text.muted}>{t('threads.edit.newerHint')}</p>
    </Notice>
  );
}
