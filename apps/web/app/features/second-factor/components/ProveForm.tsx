import { ActForm, HiddenFields, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { ProofField } from '../../../platform/acts/ProofField.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { useViewer } from '../../../platform/session/frame.ts';
import layout from '../../../ui/layout.module.css';
import text from '../../../ui/text.module.css';

/** Code or password once more; `next` is where to go on. */
export function ProveForm({ values: { next } }: { values: FieldValues }) {
  const t = useText();
  return (
    <ActForm act="prove" className={layout.stack}>
      <HiddenFields values={{ next }} />
      <ProofField />
      {useViewer()?.provesBy === 'password' && <p className={text.muted}>{t('prove.none')}</p>}
      <p>
        <SubmitButton look="primary">{t('prove.submit')}</SubmitButton>
      </p>
    </ActForm>
  );
}
