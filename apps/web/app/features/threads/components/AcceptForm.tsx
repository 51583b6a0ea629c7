import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';

/** Marks a reply as the answer, or takes the mark away where no `postId` is given; `before` is what was marked. */
export function AcceptForm({ values: { threadId, postId = '', before = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="acceptAnswer" subject={postId || before}>
      <HiddenFields values={{ threadId, postId, before }} />
      <SubmitButton look="quiet">
        {postId === '' ? (
          t('threads.unacceptAnswer')
        ) : (
          <>
            <Icon name="check" /> {t('threads.acceptAnswer')}
          </>
        )}
      </SubmitButton>
    </ActForm>
  );
}
