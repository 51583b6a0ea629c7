import type { Operation } from '@cluster-commons/bridge';
import { memberLimits, suspensionDay } from '@cluster-commons/domain/members';
import type { MessageId } from '@cluster-commons/messages';
import { adminMemberPath, adminMembersPath } from '@cluster-commons/paths';
import {
  AnonymiseMemberDocument,
  ConfirmMemberDocument,
  LiftSuspensionDocument,
  MergeMembersDocument,
  RemoveStaffNoteDocument,
  ResetSecondFactorDocument,
  SuspendMemberDocument,
  WriteStaffNoteDocument,
} from '../../gql/index.ts';
import { defineAct, type Act, type ActContext, type Done, type Sentence } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { AnonymiseForm } from './components/AnonymiseForm.tsx';
import { ConfirmForm } from './components/ConfirmForm.tsx';
import { LiftForm } from './components/LiftForm.tsx';
import { MergeForm } from './components/MergeForm.tsx';
import { NoteForm, RemoveNoteForm } from './components/NoteForms.tsx';
import { ResetForm } from './components/ResetForm.tsx';
import { SuspendForm } from './components/SuspendForm.tsx';

const suspensions = memberLimits.suspensions.map(String);

/** One of the lengths that the form offers, in days from now; else a day or an instant as it was typed. */
const end: FieldReader<string | null> = (form, name) => {
  const given = textOf(form, name).trim();
  return suspensions.includes(given) ? suspensionDay(Number(given), Date.now()) : given || null;
};

const labels = { reason: 'frame.reason' } as const;

const pageOf = (form: FormData, back: string | null): string => backTo(back, adminMemberPath(textOf(form, 'memberId')));

interface OfMember {
  member: { name: string } | null;
}

/** Says to whom it was done, and leads back to where the form stood. */
const doneTo = ({ member }: OfMember, { form, back }: ActContext, say: Sentence): Done => ({
  say: { ...say, values: { name: member?.name ?? '' } },
  to: pageOf(form, back),
});

interface Reasoned<Result> extends Pick<Act, 'name' | 'title' | 'Form'> {
  document: Operation<Result, { input: { memberId: string; reason: string } }>;
  said: MessageId;
}

/** An act about an account that takes nothing but a reason, and is not taken back. */
const reasoned = <Result extends Record<keyof Result, OfMember>>({ said, ...act }: Reasoned<Result>): Act =>
  defineAct({
    ...act,
    input: { memberId: text, reason: text },
    labels,
    done: (payload, context) => doneTo(payload, context, { id: said }),
  });

const suspendMember = defineAct({
  name: 'suspendMember',
  title: 'members.suspend',
  Form: SuspendForm,
  document: SuspendMemberDocument,
  input: { memberId: text, until: end, reason: text },
  labels: { ...labels, until: 'members.until' },
  done: (payload, context) =>
    doneTo(payload, context, {
      id: 'members.said.suspended',
      undo: { act: 'liftSuspension', fields: { memberId: textOf(context.form, 'memberId') } },
    }),
});

const liftSuspension = defineAct({
  name: 'liftSuspension',
  title: 'members.lift',
  Form: LiftForm,
  document: LiftSuspensionDocument,
  input: { memberId: text, reason: textOrNull },
  labels,
  done: (payload, context) => {
    const [memberId = '', until = '', reason = ''] = ['memberId', 'until', 'why'].map((name) =>
      textOf(context.form, name),
    );
    // What it was is known where the form stood on the page of the account.
    const undo = reason !== '' && { undo: { act: 'suspendMember', fields: { memberId, until, reason } } };
    return doneTo(payload, context, { id: 'members.said.lifted', ...undo });
  },
});

const confirmMember = reasoned({
  name: 'confirmMember',
  title: 'members.confirm',
  Form: ConfirmForm,
  document: ConfirmMemberDocument,
  said: 'members.said.confirmed',
});

const resetSecondFactor = reasoned({
  name: 'resetSecondFactor',
  title: 'members.reset',
  Form: ResetForm,
  document: ResetSecondFactorDocument,
  said: 'members.said.reset',
});

/** Leads to the list: the account has no page any more. */
const anonymiseMember = defineAct({
  name: 'anonymiseMember',
  title: 'members.anonymise',
  Form: AnonymiseForm,
  document: AnonymiseMemberDocument,
  input: { memberId: text, keepsWritings: isOn, reason: text },
  labels: { ...labels, keepsWritings: 'members.writings' },
  done: () => ({ say: { id: 'members.said.anonymised' }, to: adminMembersPath }),
});

/** Leads to the account that stayed: the other has no page any more. */
const mergeMembers = defineAct({
  name: 'mergeMembers',
  title: 'members.merge.title',
  Form: MergeForm,
  document: MergeMembersDocument,
  input: { fromId: text, intoId: text, reason: text },
  labels,
  done: ({ member }, { form }) => ({
    say: { id: 'members.said.merged', values: { name: member?.name ?? '' } },
    to: adminMemberPath(textOf(form, 'intoId')),
  }),
});

const writeStaffNote = defineAct({
  name: 'writeStaffNote',
  title: 'members.note',
  Form: NoteForm,
  document: WriteStaffNoteDocument,
  input: { memberId: text, text },
  labels: { text: 'members.noteText' },
  done: ({ note }, { form, back }) => ({
    say: {
      id: 'members.said.noted',
      undo: { act: 'removeStaffNote', fields: { noteId: note?.id ?? '' } },
    },
    to: pageOf(form, back),
  }),
});

const removeStaffNote = defineAct({
  name: 'removeStaffNote',
  title: 'members.noteRemove',
  Form: RemoveNoteForm,
  document: RemoveStaffNoteDocument,
  input: { noteId: text },
  done: ({ note }, { back }) => ({
    say: { id: 'members.said.noteRemoved' },
    to: backTo(back, note ? adminMemberPath(note.memberId) : adminMembersPath),
  }),
});

export const acts = [
  suspendMember,
  liftSuspension,
  confirmMember,
  resetSecondFactor,
  mergeMembers,
  anonymiseMember,
  writeStaffNote,
  removeStaffNote,
];
