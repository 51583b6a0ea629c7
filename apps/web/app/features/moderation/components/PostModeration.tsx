import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { ButtonSummary } from '../../../ui/control/Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';

/** Takes a post from readers, or gives it back where `hidden` is false. */
export function HideForm({ values: { postId, hidden = 'true' } }: { values: FieldValues }) {
  const t = useText();
  const isHiding = hidden === 'true';
  return (
    <ReasonForm
      act="hidePost"
      subject={postId}
      values={{ postId, hidden }}
      hint={t('moderation.reasonHint')}
      isOptional={!isHiding}
      look={isHiding ? 'stop' : 'plain'}
    >
      {t(isHiding ? 'moderation.hide' : 'moderation.restore')}
    </ReasonForm>
  );
}

interface PostModerationProps {
  post: { id: string; number: number };
  viewerCan: { hide: { allowed: boolean }; restore: { allowed: boolean } };
}

/** Hiding or showing a post again, behind a button that opens the form. */
export function PostModeration({ post: { id, number }, viewerCan: { hide, restore } }: PostModerationProps) {
  const t = useText();
  if (!hide.allowed && !restore.allowed) return null;
  const act = hide.allowed ? 'hide' : 'restore';
  return (
    <details>
      <ButtonSummary look="quiet" aria-label={t(`moderation.${act}Number`, { number })}>
        {t(`moderation.${act}`)}
      </ButtonSummary>
      <HideForm values={{ postId: id, hidden: String(hide.allowed) }} />
    </details>
  );
}
