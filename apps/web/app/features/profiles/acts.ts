import { homePath, memberPath } from '@cluster-commons/paths';
import { UpdateProfileDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { choices, isOn, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { profileLabels } from './profile-labels.ts';
import { ProfileForm } from './components/ProfileForm.tsx';
import { editProfilePage } from './edit-profile.ts';

const updateProfile = defineAct({
  name: 'updateProfile',
  title: 'profiles.editTitle',
  Form: ProfileForm,
  page: editProfilePage,
  document: UpdateProfileDocument,
  input: {
    name: text,
    headline: text,
    about: text,
    country: textOrNull,
    organisation: text,
    sectors: choices,
    expertise: choices,
    languages: choices,
    locale: text,
    isMembersOnly: isOn,
  },
  labels: profileLabels,
  done: ({ member }) => ({ say: { id: 'profiles.said.saved' }, to: member ? memberPath(member.handle) : homePath }),
});

export const acts = [updateProfile];
