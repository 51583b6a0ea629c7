import { postAnchor, threadsPath } from '@cluster-commons/paths';
import { ReactDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, textOrNull, text, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import type { ReactionKind } from '../../gql/index.ts';
import { ReactForm } from './components/ReactForm.tsx';
import { reactionKinds } from './reaction-icons.ts';

const kindOf: FieldReader<ReactionKind> = (form, name) =>
  reactionKinds.find((kind) => kind === textOf(form, name)) ?? 'USEFUL';

/** What travels with taking it off is for the way back. */
const resultIfSaid: FieldReader<string | null> = (form, name) => (isOn(form, 'isOn') ? textOrNull(form, name) : null);

const react = defineAct({
  name: 'react',
  title: 'reactions.title',
  Form: ReactForm,
  document: ReactDocument,
  input: { postId: text, kind: kindOf, isOn, result: resultIfSaid },
  labels: { result: 'reactions.result' },
  done: (_, { form, back }) => {
    const [wasSaid, kind, number] = [isOn(form, 'isOn'), kindOf(form, 'kind'), textOf(form, 'number')];
    return {
      say: {
        id: wasSaid ? `reactions.said.${kind}` : 'reactions.said.off',
        undo: {
          act: 'react',
          fields: {
            postId: textOf(form, 'postId'),
            kind,
            isOn: String(!wasSaid),
            result: textOf(form, 'result'),
            number,
          },
        },
      },
      to: backTo(back, threadsPath, /^\d{1,9}$/.test(number) ? postAnchor(Number(number)) : undefined),
    };
  },
});

export const acts = [react];
