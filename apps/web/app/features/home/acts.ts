import { homePath } from '@cluster-commons/paths';
import { PutOffDocument, type WaitingKind } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, oneOf, text, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { PutOffForm } from './components/PutOffForm.tsx';

const kinds: readonly WaitingKind[] = ['REQUEST', 'ANSWER', 'DRAFT', 'PROFILE', 'CLUSTER', 'QUESTION'];

// What is none of them is found nowhere.
const knownKind: FieldReader<WaitingKind> = (form, name) => oneOf(kinds)(form, name) ?? 'DRAFT';

const putOff = defineAct({
  name: 'putOff',
  title: 'forYou.notNow',
  Form: PutOffForm,
  document: PutOffDocument,
  input: { kind: knownKind, id: text, isPutOff: isOn },
  done: ({ isPutOff }, { form, back }) => {
    const [kind, id, name] = [textOf(form, 'kind'), textOf(form, 'id'), textOf(form, 'name')];
    return {
      say: {
        id: isPutOff ? 'forYou.said.putOff' : 'forYou.said.again',
        undo: { act: 'putOff', fields: { kind, id, name, isPutOff: String(!isPutOff) } },
      },
      to: backTo(back, homePath),
    };
  },
});

export const acts = [putOff];
