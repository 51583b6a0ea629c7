import { threadPath, threadsPath } from '@cluster-commons/paths';
import {
  OpenCaseDocument,
  OpenLookingForDocument,
  OpenPollDocument,
  type OpenedThread_ThreadFragment,
} from '../../gql/index.ts';
import { defineAct, type Done } from '../../platform/acts/act.ts';
import {
  choices,
  isOn,
  leftOut,
  lines,
  oneOf,
  text,
  textOrNull,
  wholeOrNone,
} from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { newClientKey } from '../../platform/pages/client-key.ts';
import { writtenTags } from '../composer/index.ts';
import { PollForm } from './components/PollForm.tsx';
import { CaseForm, LookingForForm } from './components/SectionsForm.tsx';
import { newThreadPage, pollResults, threadVisibilities } from './new-thread.ts';
import { draftKeyIn, fieldsOfTime, isPosted, laterWay } from './scheduling.ts';

/** What the form of any kind begins and ends with. */
const around = {
  clientKey: textOrNull,
  clusterId: textOrNull,
  title: text,
  lang: textOrNull,
  tags: writtenTags,
  visibility: oneOf(threadVisibilities),
  isAnonymous: leftOut,
  fileIds: choices,
};

const labelsAround = {
  title: 'threads.field.title',
  tags: 'threads.field.tags',
  clusterId: 'threads.field.cluster',
  visibility: 'threads.field.visibility',
  fileIds: 'files.field',
} as const;

const fieldsAround = ['title', 'lang', 'tags', 'knownTags', 'clusterId', 'visibility', ...fieldsOfTime];

const opened =
  (id: Done['say']['id']) =>
  ({ thread }: { thread: OpenedThread_ThreadFragment | null }): Done => ({
    say: { id },
    to: thread ? threadPath(thread) : threadsPath,
  });

const openCase = defineAct({
  name: 'openCase',
  title: 'kinds.open.CASE',
  Form: CaseForm,
  page: newThreadPage,
  document: OpenCaseDocument,
  input: {
    ...around,
    kind: oneOf(['CASE']),
    body: leftOut,
    case: (form, name) => ({
      problem: textOf(form, `${name}.problem`),
      action: textOf(form, `${name}.action`),
      cost: textOf(form, `${name}.cost`),
      result: textOf(form, `${name}.result`),
      failed: textOf(form, `${name}.failed`),
    }),
    lookingFor: leftOut,
    poll: leftOut,
  },
  labels: {
    ...labelsAround,
    'case.problem': 'kinds.section.problem',
    'case.action': 'kinds.section.action',
    'case.cost': 'kinds.section.cost',
    'case.result': 'kinds.section.result',
    'case.failed': 'kinds.section.failed',
  },
  afresh: { clientKey: newClientKey },
  draft: {
    key: (form) => draftKeyIn(form, 'openCase'),
    isPosted,
    fields: [...fieldsAround, 'case.problem', 'case.action', 'case.cost', 'case.result', 'case.failed'],
  },
  other: laterWay,
  done: opened('kinds.said.CASE'),
});

const openLookingFor = defineAct({
  name: 'openLookingFor',
  title: 'kinds.open.LOOKING_FOR',
  Form: LookingForForm,
  page: newThreadPage,
  document: OpenLookingForDocument,
  input: {
    ...around,
    kind: oneOf(['LOOKING_FOR']),
    body: leftOut,
    case: leftOut,
    lookingFor: (form, name) => ({
      wanted: textOf(form, `${name}.wanted`),
      offered: textOf(form, `${name}.offered`),
      until: textOf(form, `${name}.until`),
    }),
    poll: leftOut,
  },
  labels: {
    ...labelsAround,
    'lookingFor.wanted': 'kinds.section.wanted',
    'lookingFor.offered': 'kinds.section.offered',
    'lookingFor.until': 'kinds.section.until',
  },
  afresh: { clientKey: newClientKey },
  draft: {
    key: (form) => draftKeyIn(form, 'openLookingFor'),
    isPosted,
    fields: [...fieldsAround, 'lookingFor.wanted', 'lookingFor.offered', 'lookingFor.until'],
  },
  other: laterWay,
  done: opened('kinds.said.LOOKING_FOR'),
});

const openPoll = defineAct({
  name: 'openPoll',
  title: 'kinds.open.POLL',
  Form: PollForm,
  page: newThreadPage,
  document: OpenPollDocument,
  input: {
    ...around,
    kind: oneOf(['POLL']),
    body: text,
    case: leftOut,
    lookingFor: leftOut,
    poll: (form, name) => ({
      options: lines(form, `${name}.options`),
      closesAt: textOf(form, `${name}.closesAt`),
      zone: textOrNull(form, `${name}.zone`),
      mostChoices: wholeOrNone(form, `${name}.mostChoices`),
      results: oneOf(pollResults)(form, `${name}.results`),
      isChangeable: isOn(form, `${name}.isChangeable`),
    }),
  },
  labels: {
    ...labelsAround,
    body: 'polls.about',
    'poll.options': 'polls.options',
    'poll.closesAt': 'polls.closes',
    'poll.zone': 'polls.zoneName',
    'poll.mostChoices': 'polls.mostChoices',
  },
  afresh: { clientKey: newClientKey },
  draft: {
    key: (form) => draftKeyIn(form, 'openPoll'),
    isPosted,
    fields: [
      ...fieldsAround,
      'body',
      'poll.options',
      'poll.closesAt',
      'poll.zone',
      'poll.mostChoices',
      'poll.results',
      'poll.isChangeable',
    ],
  },
  other: laterWay,
  done: opened('kinds.said.POLL'),
});

export const kindActs = [openCase, openLookingFor, openPoll];
