import { clusterByMailPath, settingsPath, unsubscribePath } from '@cluster-commons/paths';
import {
  MakeWritingAddressDocument,
  StopMailDocument,
  TryMailAgainDocument,
  type DigestRhythm,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { MakeAddressForm } from './MakeAddressForm.tsx';
import { StopMailForm } from './StopMailForm.tsx';
import { TryMailAgainForm } from './TryMailAgainForm.tsx';

const saidOf = (digest: DigestRhythm | null) =>
  digest === null || digest === 'NEVER' ? 'unsubscribe.said.stopped' : (`unsubscribe.said.${digest}` as const);

const stopMail = defineAct({
  name: 'stopMail',
  title: 'unsubscribe.title',
  Form: StopMailForm,
  isForGuests: true,
  document: StopMailDocument,
  input: { token: text, all: isOn, stopped: isOn, before: textOrNull },
  done: ({ mailStop }, { form }) => {
    const [token, all] = [textOf(form, 'token'), textOf(form, 'all')];
    const stopped = mailStop?.isStopped ?? true;
    return {
      say: {
        id: stopped ? saidOf(mailStop?.digest ?? null) : 'unsubscribe.said.again',
        undo: { act: 'stopMail', fields: { token, all, stopped: String(!stopped), before: mailStop?.before ?? '' } },
      },
      to: unsubscribePath(token),
    };
  },
});

const tryMailAgain = defineAct({
  name: 'tryMailAgain',
  title: 'mailTrouble.tryAgain',
  Form: TryMailAgainForm,
  document: TryMailAgainDocument,
  input: null,
  done: (_payload, { back }) => ({ say: { id: 'mailTrouble.said' }, to: backTo(back, settingsPath) }),
});

const makeWritingAddress = defineAct({
  name: 'makeWritingAddress',
  title: 'mailBegun.title',
  Form: MakeAddressForm,
  document: MakeWritingAddressDocument,
  input: { clusterId: text },
  done: (_payload, { form }) => ({ say: { id: 'mailBegun.said' }, to: clusterByMailPath(textOf(form, 'slug')) }),
});

export const acts = [stopMail, tryMailAgain, makeWritingAddress];
