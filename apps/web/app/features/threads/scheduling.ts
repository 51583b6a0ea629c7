import { draftKeyOf, readDraftKey, type DraftForm } from '@cluster-commons/domain/drafts';
import { draftsPath } from '@cluster-commons/paths';
import {
  ScheduleThreadDocument,
  type OpenThreadMutationVariables,
  type ScheduleThreadMutation,
  type ScheduleThreadMutationVariables,
} from '../../gql/index.ts';
import type { DraftOfAct, OtherWay } from '../../platform/acts/act.ts';
import { text, textOrNull } from '../../platform/acts/field-readers.ts';
import { draftKeyName, draftVersion } from '../../platform/drafts/draft-form.ts';
import { textOf, type FormState } from '../../platform/forms/form-state.ts';
import { newClientKey } from '../../platform/pages/client-key.ts';

/** The value of the button by which a form is to be posted at its time, and not at once. */
export const asLater = 'later';

/** Controls that say when. */
export const fieldsOfTime = ['opensAt', 'zone'];

/** The draft of a form of its kind: the one that the form names, else the one that such a form has. */
export const draftKeyIn = (form: FormData, of: DraftForm): string => {
  const named = textOf(form, draftKeyName);
  return readDraftKey(named)?.form === of ? named : draftKeyOf(of);
};

/** The key of a draft that was given a time before; null for all others. */
const timedKeyIn = (form: FormData): string | null => {
  const named = textOf(form, draftKeyName);
  return textOf(form, draftVersion) !== '' && readDraftKey(named)?.subjectId ? named : null;
};

/** One that was given a time before has it, or another, and stays. */
export const isPosted: NonNullable<DraftOfAct['isPosted']> = (form) =>
  textOf(form, 'mode') !== asLater || timedKeyIn(form) === null;

/** The form of a discussion of any kind, kept until it opens by itself. */
export const laterWay: OtherWay<ScheduleThreadMutation, ScheduleThreadMutationVariables, OpenThreadMutationVariables> =
  {
    mode: asLater,
    document: ScheduleThreadDocument,
    input: {
      opensAt: text,
      zone: textOrNull,
      key: timedKeyIn,
      version: (form) => Number(textOf(form, draftVersion)) || null,
    },
    labels: { opensAt: 'scheduling.opensAt', zone: 'polls.zoneName' },
    // Nothing is posted too soon by the other button: who means at once empties the time.
    isMeant: (form) => (textOf(form, 'opensAt') === '' ? null : { code: 'TIME_IS_SET', field: 'opensAt' }),
    done: ({ draft }) => ({
      say: {
        id: 'scheduling.said.set',
        undo: draft
          ? {
              act: 'unscheduleThread',
              fields: { key: draft.key, version: String(draft.version), unscheduled: 'true', title: '' },
            }
          : undefined,
      },
      to: draftsPath,
    }),
    standing: (payload, problems): Partial<FormState> => {
      const codes = problems.map(({ code }) => code);
      const other = payload?.draft ?? null;
      // It is no draft any more, or never was this member's: what was typed is a new one.
      if (codes.includes('DRAFT_GONE') || codes.includes('KEY_REUSED')) {
        return { values: { [draftKeyName]: [''], [draftVersion]: [''], clientKey: [newClientKey()] } };
      }
      return other === null ? {} : { values: { [draftVersion]: [String(other.version)] }, otherDraft: other };
    },
  };
