import { wordActs } from '@cluster-commons/domain/words';
import { adminWordsPath } from '@cluster-commons/paths';
import { DecideWordDocument, type WordAct } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { oneOf, text, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { DecideWordForm } from './components/DecideWordForm.tsx';

const codes = wordActs.map((act) => act.toUpperCase() as WordAct);

/** Which decision a form is about; accepting where it says none. */
const act: FieldReader<WordAct> = (form, name) => oneOf(codes)(form, name) ?? 'ACCEPT';

const decideWord = defineAct({
  name: 'decideWord',
  title: 'words.decide',
  Form: DecideWordForm,
  document: DecideWordDocument,
  input: { word: text, act, into: textOrNull, reason: textOrNull },
  labels: { act: 'words.decision', into: 'words.into', reason: 'frame.reason' },
  done: ({ word }, { form }) => {
    const decided = act(form, 'act');
    const name = word?.word ?? textOf(form, 'word');
    return {
      say: {
        id: `words.said.${decided}`,
        values: { word: name },
        // Profiles that have followed do not go back: only what changed none of them is undone.
        ...(decided === 'ACCEPT' && {
          undo: { act: 'decideWord', fields: { word: name, act: 'REOPEN', into: '', reason: '' } },
        }),
      },
      to: adminWordsPath,
    };
  },
});

export const wordActsOfAdmin = [decideWord];
