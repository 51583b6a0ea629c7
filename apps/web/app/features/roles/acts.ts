import { memberRoles } from '@cluster-commons/domain/kernel';
import { adminRolesPath } from '@cluster-commons/paths';
import { SetClusterModeratorDocument, SetRoleDocument, type MemberRole } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, oneOf, text, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { ClusterModeratorForm } from './components/ClusterModeratorForm.tsx';
import { RoleForm } from './components/RoleForm.tsx';

const roles = memberRoles.map((role) => role.toUpperCase() as MemberRole);

/** What is none of the roles gives none. */
const chosenRole: FieldReader<MemberRole> = (form, name) => oneOf(roles)(form, name) ?? 'MEMBER';

const setRole = defineAct({
  name: 'setRole',
  title: 'roles.set',
  Form: RoleForm,
  document: SetRoleDocument,
  input: { memberId: text, role: chosenRole, reason: text },
  labels: { role: 'members.role', reason: 'frame.reason' },
  done: ({ member }, { back }) => ({
    say: { id: `roles.said.${member?.role ?? 'MEMBER'}`, values: { name: member?.name ?? '' } },
    to: backTo(back, adminRolesPath),
  }),
});

const setClusterModerator = defineAct({
  name: 'setClusterModerator',
  title: 'roles.moderator',
  Form: ClusterModeratorForm,
  document: SetClusterModeratorDocument,
  input: { clusterId: text, memberId: text, isModerator: isOn, reason: text },
  labels: { reason: 'frame.reason' },
  done: ({ member }, { form, back }) => ({
    say: {
      id: textOf(form, 'isModerator') === 'true' ? 'roles.said.moderates' : 'roles.said.moderatesNoMore',
      values: { name: member?.name ?? '' },
    },
    to: backTo(back, adminRolesPath),
  }),
});

export const acts = [setRole, setClusterModerator];
