import { ActForm, HiddenFields } from '../../../platform/acts/ActForm.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';

/** Accepts or declines a request; the requester is told only when it is accepted. */
export function AnswerForm({ values: { connectionId, name = '' } }: { values: FieldValues }) {
  const t = useText();
  const label = (id: 'connections.acceptOf' | 'connections.declineOf') => (name === '' ? undefined : t(id, { name }));
  return (
    <ActForm act="answerConnection" subject={connectionId} className={`${layout.row} ${layout.tight}`}>
      <HiddenFields values={{ connectionId, name }} />
      <Button type="submit" name="accept" value="true" aria-label={label('connections.acceptOf')}>
        {t('connections.accept')}
      </Button>
      <Button type="submit" look="quiet" name="accept" value="false" aria-label={label('connections.declineOf')}>
        {t('connections.decline')}
      </Button>
    </ActForm>
  );
}
