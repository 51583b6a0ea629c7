import { draftsPath } from '@cluster-commons/paths';
import { DiscardDraftDocument, UnscheduleThreadDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { DiscardForm } from './DiscardForm.tsx';
import { UnscheduleForm } from './UnscheduleForm.tsx';

const version: FieldReader<number> = (form, name) => Number(textOf(form, name)) || 0;

const discardDraft = defineAct({
  name: 'discardDraft',
  title: 'drafts.discard',
  Form: DiscardForm,
  document: DiscardDraftDocument,
  input: { key: text, version, discarded: isOn },
  done: (payload, { form, back }) => {
    const isDiscarded = textOf(form, 'discarded') === 'true';
    return {
      say: {
        id: isDiscarded ? 'drafts.said.discarded' : 'drafts.said.back',
        undo: {
          act: 'discardDraft',
          fields: {
            key: textOf(form, 'key'),
            version: String(payload.version ?? 0),
            discarded: String(!isDiscarded),
            title: textOf(form, 'title'),
          },
        },
      },
      to: backTo(back, draftsPath),
    };
  },
});

const unscheduleThread = defineAct({
  name: 'unscheduleThread',
  title: 'scheduling.takeBack',
  Form: UnscheduleForm,
  document: UnscheduleThreadDocument,
  input: { key: text, version, unscheduled: isOn },
  done: ({ draft }, { form, back }) => {
    const isTakenBack = textOf(form, 'unscheduled') === 'true';
    return {
      say: {
        id: isTakenBack ? 'scheduling.said.back' : 'scheduling.said.set',
        undo: {
          act: 'unscheduleThread',
          fields: {
            key: textOf(form, 'key'),
            version: String(draft?.version ?? 0),
            unscheduled: String(!isTakenBack),
            title: textOf(form, 'title'),
          },
        },
      },
      to: backTo(back, draftsPath),
    };
  },
});

export const acts = [discardDraft, unscheduleThread];
