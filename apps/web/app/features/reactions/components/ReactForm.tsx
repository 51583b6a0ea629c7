import type { ReactNode } from 'react';
import type { ReactionKind } from '../../../gql/index.ts';
import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { Button } from '../../../ui/control/Button.tsx';
import layout from '../../../ui/layout.module.css';
import { reactionKinds } from '../reaction-icons.ts';

interface ReactFormProps {
  /** `number` is that of the post in its thread, for the way back to it; `result` the line that goes with taking it off. */
  values: FieldValues;
  /** What stands on the button that needs nothing typed; the name of the kind where it is not given. */
  children?: ReactNode;
  label?: string;
}

/** Says one thing of a post, or takes it off where `isOn` is false; who tried it says in a line how it went. */
export function ReactForm({ values, children, label }: ReactFormProps) {
  const t = useText();
  const { postId, kind, isOn = 'true', number, result } = values;
  const known: ReactionKind = reactionKinds.find((one) => one === kind) ?? 'USEFUL';
  if (kind === 'TRIED_IT' && isOn === 'true') {
    return (
      <ActForm act="react" subject={`${postId}-${known}`} className={layout.stack}>
        <HiddenFields values={{ postId, kind, isOn, number }} />
        <TextField
          name="result"
          label={t('reactions.result')}
          hint={t('reactions.resultHint')}
          dir="auto"
          autoComplete="off"
          defaultValue={result}
        />
        <p>
          <SubmitButton>{t('reactions.sendResult')}</SubmitButton>
        </p>
      </ActForm>
    );
  }
  return (
    <ActForm act="react" subject={`${postId}-${known}`}>
      <HiddenFields values={{ postId, kind, isOn, number, result: result ?? '' }} />
      <Button type="submit" look="quiet" aria-pressed={isOn !== 'true'} aria-label={label}>
        {children ?? t(`reactions.kind.${known}`)}
      </Button>
    </ActForm>
  );
}
