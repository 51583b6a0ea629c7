import { memberRoles } from '@cluster-commons/domain/kernel';
import { invitationFilePath, invitationFilesPath } from '@cluster-commons/paths';
import {
  MapInvitationFileDocument,
  SendInvitationFileDocument,
  StopInvitationFileDocument,
  UploadInvitationFileDocument,
  type MemberRole,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import {
  choices,
  isOn,
  oneOf,
  text,
  textOrNull,
  wholeOrNone,
  type FieldReader,
} from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { invitePage } from './components/InviteForm.tsx';
import { MapFileForm } from './components/MapFileForm.tsx';
import { SendFileForm } from './components/SendFileForm.tsx';
import { StopFileForm } from './components/StopFileForm.tsx';
import { UploadFileForm } from './components/UploadFileForm.tsx';
import { filePage } from './file-page.ts';

const pathOf = (file: { id: string } | null): string =>
  file === null ? invitationFilesPath : invitationFilePath(file.id);

/** What it is called; else what the file is. */
const nameOrFileName: FieldReader<string> = (form, name) => textOf(form, name) || textOf(form, 'csvFileName');

const column: FieldReader<number | null> = (form, name) => (textOf(form, name) === '' ? null : wholeOrNone(form, name));

const uploadInvitationFile = defineAct({
  name: 'uploadInvitationFile',
  title: 'invitationFiles.title',
  Form: UploadFileForm,
  document: UploadInvitationFileDocument,
  input: { csv: text, name: nameOrFileName },
  labels: { csv: 'invitationFiles.file', name: 'invitationFiles.name' },
  done: ({ file }) => ({ say: { id: 'invitationFiles.said.read' }, to: pathOf(file) }),
});

const mapInvitationFile = defineAct({
  name: 'mapInvitationFile',
  title: 'invitationFiles.columns',
  Form: MapFileForm,
  page: filePage,
  document: MapInvitationFileDocument,
  input: { fileId: text, emailColumn: column, nameColumn: column },
  labels: { emailColumn: 'invitationFiles.emailColumn', nameColumn: 'invitationFiles.nameColumn' },
  done: ({ file }) => ({ say: { id: 'invitationFiles.said.mapped' }, to: pathOf(file) }),
});

const sendInvitationFile = defineAct({
  name: 'sendInvitationFile',
  title: 'invitationFiles.send',
  Form: SendFileForm,
  page: invitePage,
  document: SendInvitationFileDocument,
  input: {
    fileId: text,
    line: textOrNull,
    lang: textOrNull,
    days: wholeOrNone,
    role: oneOf(memberRoles.map((role) => role.toUpperCase() as MemberRole)),
    clusterIds: choices,
  },
  labels: {
    line: 'invitations.line',
    lang: 'invitations.lang',
    days: 'invitations.days',
    role: 'invitations.role',
    clusterIds: 'invitations.clusters',
  },
  done: ({ file }) => ({
    say: {
      id: 'invitationFiles.said.sending',
      values: { count: file?.readyCount ?? 0 },
      undo: { act: 'stopInvitationFile', fields: { fileId: file?.id ?? '', stopped: 'true' } },
    },
    to: pathOf(file),
  }),
});

const stopInvitationFile = defineAct({
  name: 'stopInvitationFile',
  title: 'invitationFiles.title',
  Form: StopFileForm,
  document: StopInvitationFileDocument,
  input: { fileId: text, stopped: isOn },
  done: ({ file }, { form }) => {
    const stopped = textOf(form, 'stopped') === 'true';
    const undo = { act: 'stopInvitationFile', fields: { fileId: textOf(form, 'fileId'), stopped: String(!stopped) } };
    return {
      say: stopped
        ? { id: 'invitationFiles.said.stopped', values: { count: file?.sentCount ?? 0 }, undo }
        : { id: 'invitationFiles.said.resumed', undo },
      to: pathOf(file),
    };
  },
});

export const fileActs = [uploadInvitationFile, mapInvitationFile, sendInvitationFile, stopInvitationFile];
