import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import layout from '../../../ui/layout.module.css';

/** Has a post written together, or no more; `isShared` is what it shall be, `place` the path of its thread. */
export function SharePostForm({ values: { postId = '', isShared = '', place } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="sharePost" subject={postId} className={layout.stack} labelledBy="share-title">
      <HiddenFields values={{ postId, isShared, place }} />
      <h2 id="share-title">{t('threads.shared.title')}</h2>
      <p>{t('threads.shared.hint')}</p>
      <p>
        <SubmitButton>{t(isShared === 'true' ? 'threads.shared.begin' : 'threads.shared.end')}</SubmitButton>
      </p>
    </ActForm>
  );
}
