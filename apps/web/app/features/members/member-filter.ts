import { memberRoles } from '@cluster-commons/domain/kernel';
import { memberStates } from '@cluster-commons/domain/members';
import type { MemberRole, MembersQueryVariables, MemberState } from '../../gql/index.ts';
import { choiceOf, parameterOf } from '../../platform/pages/parameters.ts';
import { placeIn } from '../../platform/pages/place.ts';

export const states = memberStates.map((state) => state.toUpperCase() as MemberState);
export const roles = memberRoles.map((role) => role.toUpperCase() as MemberRole);

/** What an address of the list asks for; null is everything. */
export interface MemberFilter {
  text: string | null;
  state: MemberState | null;
  role: MemberRole | null;
}

export const filterIn = (url: URL): MemberFilter => ({
  text: parameterOf(url, 'text'),
  state: choiceOf(url, 'state', states),
  role: choiceOf(url, 'role', roles),
});

export const isFiltered = ({ text, state, role }: MemberFilter): boolean =>
  text !== null || state !== null || role !== null;

/** Those that somebody searches for stand by name, all of them by when they joined. */
export function variablesFor(url: URL): MembersQueryVariables {
  const { text, state, role } = filterIn(url);
  return {
    ...placeIn(url),
    sort: text === null ? 'NEWEST' : 'NAME',
    filter: { text, states: state === null ? [] : [state], roles: role === null ? [] : [role] },
  };
}
