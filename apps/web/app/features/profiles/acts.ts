import { eachProfileField, type profileFields, type ProfileFieldName } from '@cluster-commons/domain/profiles';
import { homePath, memberPath } from '@cluster-commons/paths';
import { UpdateProfileDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { choices, isOn, listed, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { ProfileForm } from './components/ProfileForm.tsx';
import { editProfilePage } from './edit-profile.ts';

/** How a field is read out of the form, by its kind. */
const readers = { text, value: textOrNull, values: choices, flag: isOn };
type ProfileReaders = { [Name in ProfileFieldName]: (typeof readers)[(typeof profileFields)[Name]['kind']] };

const updateProfile = defineAct({
  name: 'updateProfile',
  title: 'profiles.editTitle',
  Form: ProfileForm,
  page: editProfilePage,
  document: UpdateProfileDocument,
  input: {
    ...(Object.fromEntries(eachProfileField.map(([name, { kind }]) => [name, readers[kind]])) as ProfileReaders),
    // What was chosen, and what was typed beside the choices.
    expertise: (form, name) => [...new Set([...choices(form, name), ...listed(form, 'otherExpertise')])],
  },
  labels: Object.fromEntries(eachProfileField.map(([name]) => [name, `profiles.field.${name}`])),
  done: ({ member }) => ({ say: { id: 'profiles.said.saved' }, to: member ? memberPath(member.handle) : homePath }),
});

export const acts = [updateProfile];
