import { threadsPath } from '@cluster-commons/paths';
import { VotePollDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { VoteForm } from './components/VoteForm.tsx';

/** Ids of the controls that are ticked; an Undo brings them in one, with commas. */
const idsOf = (form: FormData, name: string): string[] =>
  form
    .getAll(name)
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .filter((id) => id !== '');

const votePoll = defineAct({
  name: 'votePoll',
  title: 'polls.title',
  Form: VoteForm,
  document: VotePollDocument,
  input: { threadId: text, optionIds: idsOf },
  labels: { optionIds: 'polls.options' },
  done: ({ poll }, { form, back }) => {
    const stands = poll?.choiceIds ?? [];
    const [threadId, ballot, most] = ['threadId', 'ballot', 'most'].map((name) => textOf(form, name));
    const before = textOf(form, 'before');
    return {
      say: {
        id: stands.length > 0 ? 'polls.said.voted' : 'polls.said.takenBack',
        undo: poll?.poll.isChangeable
          ? {
              act: 'votePoll',
              fields: {
                threadId: threadId ?? '',
                optionIds: before,
                before: stands.join(','),
                ballot: ballot ?? '',
                most: most ?? '1',
              },
            }
          : undefined,
      },
      to: backTo(back, threadsPath, 'poll'),
    };
  },
});

export const acts = [votePoll];
