import { fileControls } from '@cluster-commons/domain/files';
import { choices, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';

/** What the control `fileId` says where the picture is the one that the form has brought. */
export const chosenPicture = 'chosen';

/** Null where the initials are to stand again; empty where a picture was to be brought and none came. */
export const pictureIn: FieldReader<string | null> = (form, name) => {
  const said = textOf(form, name);
  return said === chosenPicture ? (choices(form, fileControls.ids).at(-1) ?? '') : said || null;
};
