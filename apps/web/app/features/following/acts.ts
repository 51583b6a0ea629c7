import { threadsPath } from '@cluster-commons/paths';
import { MarkReadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, whole } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { MarkReadForm } from './MarkReadForm.tsx';
import { readingPart } from './reading.ts';

const markRead = defineAct({
  name: 'markRead',
  title: 'following.mark',
  Form: MarkReadForm,
  document: MarkReadDocument,
  input: { threadId: text, postNumber: whole, exact: isOn },
  done: (_payload, { form, back }) => {
    const isBack = isOn(form, 'exact');
    return {
      say: {
        id: isBack ? 'following.said.unread' : 'following.said.read',
        undo: {
          act: 'markRead',
          fields: {
            threadId: textOf(form, 'threadId'),
            postNumber: textOf(form, 'before'),
            exact: String(!isBack),
            before: textOf(form, 'postNumber'),
          },
        },
      },
      // The page of the discussion would mark it as read again.
      to: isBack ? threadsPath : backTo(back, threadsPath),
    };
  },
});

export const acts = [markRead];

export const ownParts = [readingPart];
