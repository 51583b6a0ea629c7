import type { ConnectionRow_ConnectionFragment } from '../../../gql/index.ts';
import type { FormState } from '../../../platform/forms/form-state.ts';
import { PageForm } from '../../../platform/forms/PageForm.tsx';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';

interface AnswerFormProps {
  connection: ConnectionRow_ConnectionFragment;
  formState: FormState | undefined;
}

/** Yes or no to a request; the one who asked is told of a yes only. */
export function AnswerForm({ connection: { id, other }, formState }: AnswerFormProps) {
  const t = useText();
  const { name } = other;
  return (
    <PageForm
      intent="answer"
      state={formState}
      only={{ name: 'connectionId', value: id }}
      className={`${layout.row} ${layout.tight}`}
    >
      <input type="hidden" name="connectionId" value={id} />
      <Button type="submit" name="accept" value="true" aria-label={t('connections.acceptOf', { name })}>
        {t('connections.accept')}
      </Button>
      <Button type="submit" look="quiet" name="accept" value="false" aria-label={t('connections.declineOf', { name })}>
        {t('connections.decline')}
      </Button>
    </PageForm>
  );
}
