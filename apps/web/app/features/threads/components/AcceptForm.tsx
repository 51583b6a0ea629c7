import { ActForm, HiddenFields, SubmitButton, type FieldValues } from '../../../platform/acts/ActForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Icon } from '../../../ui/icon/Icon.tsx';
import { acceptAnswer } from '../acts.ts';

/** Marks a reply as the answer, or takes the mark away where no `postId` is given; `before` is what was marked. */
export function AcceptForm({ values: { threadId, postId = '', before = '' } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act={acceptAnswer} subject={postId || before}>
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
