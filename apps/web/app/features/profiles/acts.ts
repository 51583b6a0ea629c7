import { fileControls } from '@cluster-commons/domain/files';
import { eachProfileField, type profileFields, type ProfileFieldName } from '@cluster-commons/domain/profiles';
import { editProfilePath, homePath, memberPath } from '@cluster-commons/paths';
import { ChangePictureDocument, UpdateProfileDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { choices, isOn, listed, text, textOrNull } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { PictureForm } from './components/PictureForm.tsx';
import { ProfileForm } from './components/ProfileForm.tsx';
import { editProfilePage } from './edit-profile.ts';
import { pictureIn } from './picture.ts';

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

const changePicture = defineAct({
  name: 'changePicture',
  title: 'profiles.picture.title',
  Form: PictureForm,
  document: ChangePictureDocument,
  input: { fileId: pictureIn },
  // Without a picture the initials would stand again, which nobody has asked for.
  aside: ({ form }) =>
    Promise.resolve(
      pictureIn(form, 'fileId') === '' ? { problems: [{ code: 'REQUIRED', field: fileControls.ids }] } : null,
    ),
  done: (_, { form, back }) => {
    const [now, before] = [pictureIn(form, 'fileId') ?? '', textOf(form, 'before')];
    return {
      say: {
        id: now === '' ? 'profiles.said.noPicture' : 'profiles.said.picture',
        undo: { act: 'changePicture', fields: { fileId: before, before: now } },
      },
      to: backTo(back, editProfilePath),
    };
  },
});

export const acts = [updateProfile, changePicture];
