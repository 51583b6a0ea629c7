import { useContext } from 'react';
import { TextField } from '../forms/fields.tsx';
import { FormContext } from '../forms/form-context.ts';
import { useText } from '../i18n/text-context.tsx';
import { useViewer } from '../session/frame.ts';
import { proofField, wantsProof } from './proof.ts';

/** Shows that it is the member: the code of their app where they have one, else the password. */
export function ProofField({ hint }: { hint?: string }) {
  const t = useText();
  return useViewer()?.provesBy === 'code' ? (
    <TextField name={proofField} label={t('prove.code')} hint={hint} autoComplete="one-time-code" dir="ltr" />
  ) : (
    <TextField
      name={proofField}
      type="password"
      label={t('prove.password')}
      hint={hint}
      autoComplete="current-password"
      dir="ltr"
    />
  );
}

/** Inside a form that came back because its act asks for a fresh proof: it is sent again with one. */
export function ProofWhereWanted() {
  const t = useText();
  const { state } = useContext(FormContext);
  return state !== undefined && wantsProof(state.problems) && <ProofField hint={t('prove.here')} />;
}
