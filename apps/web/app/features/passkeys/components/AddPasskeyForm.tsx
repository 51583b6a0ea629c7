import { NewPasskeyDocument } from '../../../gql/index.ts';
import { ActForm, SubmitButton } from '../../../platform/acts/ActForm.tsx';
import { TextField } from '../../../platform/forms/fields.tsx';
import type { FieldValues } from '../../../platform/forms/form-state.ts';
import { useText } from '../../../platform/i18n/text-context.tsx';
import { definePage } from '../../../platform/pages/page.ts';
import layout from '../../../ui/layout.module.css';
import { AskDevice } from './AskDevice.tsx';

export const newPasskey = definePage({ document: NewPasskeyDocument, variables: () => ({}), needsSignIn: true });

interface AddPasskeyFormProps {
  values: FieldValues;
  /** What the device is asked, where the page of the form knows it. */
  request?: string | null;
}

/** A name, and the answer of the device. */
export function AddPasskeyForm({ request }: AddPasskeyFormProps) {
  const t = useText();
  const loaded = newPasskey.useIfLoaded();
  return (
    <ActForm act="addPasskey" className={layout.stack}>
      <TextField name="name" label={t('passkeys.name')} hint={t('passkeys.nameHint')} autoComplete="off" dir="auto" />
      <AskDevice way="create" request={request === undefined ? loaded?.data.newPasskeyRequest : request} />
      <p>
        <SubmitButton look="primary">{t('passkeys.add')}</SubmitButton>
      </p>
    </ActForm>
  );
}
