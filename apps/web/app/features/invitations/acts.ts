import { memberRoles } from '@cluster-commons/domain/kernel';
import { editProfilePath, homePath, invitationsPath, joinPath, signUpPath, withQuery } from '@cluster-commons/paths';
import {
  AcceptInvitationDocument,
  AskForInvitationDocument,
  DeclineInvitationDocument,
  InviteMembersDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type MemberRole,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
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
import { AcceptForm } from './components/AcceptForm.tsx';
import { AskForm } from './components/AskForm.tsx';
import { DeclineForm } from './components/DeclineForm.tsx';
import { InviteForm, invitePage } from './components/InviteForm.tsx';
import { ResendForm } from './components/ResendForm.tsx';
import { WithdrawForm } from './components/WithdrawForm.tsx';
import { fileActs } from './file-acts.ts';

/** Addresses one below the other, or between commas. */
const addresses: FieldReader<string[]> = (form, name) =>
  textOf(form, name)
    .split(/[\s,;،]+/)
    .filter((address) => address !== '');

const roles = memberRoles.map((role) => role.toUpperCase() as MemberRole);

const inviteMembers = defineAct({
  name: 'inviteMembers',
  title: 'invitations.new',
  Form: InviteForm,
  page: invitePage,
  document: InviteMembersDocument,
  input: {
    emails: addresses,
    useLimit: wholeOrNone,
    line: textOrNull,
    lang: textOrNull,
    days: wholeOrNone,
    role: oneOf(roles),
    clusterIds: choices,
  },
  labels: {
    emails: 'invitations.emails',
    useLimit: 'invitations.useLimit',
    line: 'invitations.line',
    lang: 'invitations.lang',
    days: 'invitations.days',
    role: 'invitations.role',
    clusterIds: 'invitations.clusters',
  },
  done: ({ invitations }) => {
    const count = invitations?.filter(({ email }) => email !== null).length ?? 0;
    return {
      say: count === 0 ? { id: 'invitations.said.link' } : { id: 'invitations.said.made', values: { count } },
      to: invitationsPath,
    };
  },
});

const withdrawInvitation = defineAct({
  name: 'withdrawInvitation',
  title: 'invitations.title',
  Form: WithdrawForm,
  document: WithdrawInvitationDocument,
  input: { invitationId: text, withdrawn: isOn },
  done: (_payload, { form, back }) => {
    const withdrawn = textOf(form, 'withdrawn') === 'true';
    return {
      say: {
        id: withdrawn ? 'invitations.said.withdrawn' : 'invitations.said.restored',
        undo: {
          act: 'withdrawInvitation',
          fields: { invitationId: textOf(form, 'invitationId'), withdrawn: String(!withdrawn) },
        },
      },
      to: backTo(back, invitationsPath),
    };
  },
});

const resendInvitation = defineAct({
  name: 'resendInvitation',
  title: 'invitations.title',
  Form: ResendForm,
  document: ResendInvitationDocument,
  input: { invitationId: text },
  done: (_payload, { back }) => ({ say: { id: 'invitations.said.resent' }, to: backTo(back, invitationsPath) }),
});

/** Leads to the profile that is still empty; by a link, to what to do with the mail. */
const acceptInvitation = defineAct({
  name: 'acceptInvitation',
  title: 'invitations.join.head',
  Form: AcceptForm,
  isForGuests: true,
  document: AcceptInvitationDocument,
  input: { token: text, name: textOrNull, email: textOrNull, password: textOrNull, agreesToTerms: isOn },
  labels: {
    name: 'accounts.name',
    email: 'accounts.email',
    password: 'accounts.password',
    agreesToTerms: 'terms.agreement',
  },
  done: ({ viewer }, { form }) =>
    viewer === null
      ? {
          say: { id: 'accounts.sent.text', values: { email: textOf(form, 'email') } },
          to: withQuery(signUpPath(), { sent: 'yes' }),
        }
      : { say: { id: 'invitations.said.welcome' }, to: viewer.isProfileComplete ? homePath : editProfilePath },
});

const declineInvitation = defineAct({
  name: 'declineInvitation',
  title: 'invitations.join.decline',
  Form: DeclineForm,
  isForGuests: true,
  document: DeclineInvitationDocument,
  input: { token: text },
  done: (_payload, { form }) => ({
    say: { id: 'invitations.said.declined' },
    to: joinPath(textOf(form, 'token')),
  }),
});

const askForInvitation = defineAct({
  name: 'askForInvitation',
  title: 'invitations.askAny',
  Form: AskForm,
  isForGuests: true,
  document: AskForInvitationDocument,
  input: { token: text },
  done: (_payload, { form }) => ({ say: { id: 'invitations.said.asked' }, to: joinPath(textOf(form, 'token')) }),
});

export const acts = [
  inviteMembers,
  withdrawInvitation,
  resendInvitation,
  acceptInvitation,
  declineInvitation,
  askForInvitation,
  ...fileActs,
];
