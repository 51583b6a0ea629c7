import { claimPath, homePath, memberPath } from '@cluster-commons/paths';
import { ClaimAccountDocument, RequestClaimDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { isOn, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { AskForm } from './components/AskForm.tsx';
import { ClaimForm } from './components/ClaimForm.tsx';

/** Leads to the profile with what was written. */
const claimAccount = defineAct({
  name: 'claimAccount',
  title: 'claims.title',
  Form: ClaimForm,
  isForGuests: true,
  document: ClaimAccountDocument,
  input: { token: text, password: textOrNull, agreesToTerms: isOn },
  labels: { password: 'claims.password', agreesToTerms: 'terms.agreement' },
  done: ({ viewer }) => ({
    say: { id: 'claims.said.done' },
    to: viewer === null ? homePath : memberPath(viewer.handle),
  }),
});

const requestClaim = defineAct({
  name: 'requestClaim',
  title: 'claims.title',
  Form: AskForm,
  isForGuests: true,
  document: RequestClaimDocument,
  input: { email: text },
  labels: { email: 'claims.email' },
  done: ({ email }) => ({ say: { id: 'claims.said.asked', values: { email: email ?? '' } }, to: claimPath() }),
});

export const acts = [claimAccount, requestClaim];
