import { threadsPath } from '@cluster-commons/paths';
import { SummariseThreadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { text, textOrNull, wholeOrNone } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { SummaryForm } from './components/SummaryForm.tsx';

/** Choosing what sums a discussion up, saying how far it reaches, and taking it away; `before` and `reached` are how it was. */
export const summariseThread = defineAct({
  name: 'summariseThread',
  title: 'threads.summary.title',
  Form: SummaryForm,
  document: SummariseThreadDocument,
  input: { threadId: text, postId: textOrNull, upTo: wholeOrNone },
  labels: { upTo: 'threads.summary.upTo' },
  done: (_payload, { form, back }) => {
    const [threadId, postId, upTo] = [textOf(form, 'threadId'), textOf(form, 'postId'), textOf(form, 'upTo')];
    const [before, reached] = [textOf(form, 'before'), textOf(form, 'reached')];
    return {
      say: {
        id: postId === '' ? 'threads.said.summaryGone' : 'threads.said.summary',
        undo: {
          act: 'summariseThread',
          fields: { threadId, postId: before, upTo: reached, before: postId, reached: upTo },
        },
      },
      to: backTo(back, threadsPath, 'thread-summary'),
    };
  },
});
