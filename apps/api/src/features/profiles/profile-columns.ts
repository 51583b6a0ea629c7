import {
  eachProfileField,
  type ProfileField,
  type ProfileFieldName,
  type ProfileValues,
} from '@cluster-commons/domain/profiles';
import { flag, maybe, text, texts, type Column, type ColumnsOf } from '../../platform/database/columns.ts';

/** A column is named as its field in snake case, a yes or no without its `is`. */
const columnOf = (name: ProfileFieldName): string =>
  name
    .replace(/^is(?=[A-Z])/, '')
    .replace(/(?<!^)(?=[A-Z])/g, '_')
    .toLowerCase();

/** A field as it is read of a member `m` and their profile `p`, who may have none. */
function readOf(name: ProfileFieldName, { kind, isOfAccount }: ProfileField): Column<never> {
  const column = `${isOfAccount ? 'm' : 'p'}.${columnOf(name)}`;
  switch (kind) {
    case 'text':
      return text(`coalesce(${column}, '')`);
    case 'value':
      return maybe(text(column));
    case 'values':
      return texts(`coalesce(${column}, '{}')`);
    case 'flag':
      return flag(`coalesce(${column}, false)`);
  }
}

/** The columns of the fields that are shown in one place. */
export const columnsShown = <Shown extends ProfileField['shown']>(shown: Shown): ColumnsOf<ProfileValues<Shown>> =>
  Object.fromEntries(
    eachProfileField.filter(([, field]) => field.shown === shown).map(([name, field]) => [name, readOf(name, field)]),
  ) as unknown as ColumnsOf<ProfileValues<Shown>>;

/** The value of a field among the changes `g.changes`, as its column keeps it. */
function valueIn(name: ProfileFieldName, { kind }: ProfileField): string {
  const given = `g.changes ->> '${name}'`;
  switch (kind) {
    case 'text':
      return `coalesce(${given}, '')`;
    case 'value':
      return given;
    case 'values':
      return `array(select jsonb_array_elements_text(g.changes -> '${name}'))`;
    case 'flag':
      return `coalesce((${given})::boolean, false)`;
  }
}

const ofProfile = eachProfileField.filter(([, field]) => !field.isOfAccount);

/** Parts of the statement that writes changes: every field of the list has its place in each. */
export const profileColumns = ofProfile.map(([name]) => columnOf(name)).join(', ');
export const profileValues = ofProfile.map(([name, field]) => valueIn(name, field)).join(', ');

/** What is among the changes `$2` as it is given there, the rest as it stands. */
export const profileChanged = ofProfile
  .map(([name]) => {
    const column = columnOf(name);
    return `${column} = case when $2::jsonb ? '${name}' then excluded.${column} else profile.${column} end`;
  })
  .join(', ');

/** Fields of the account that are among the changes. */
export const accountChanged = eachProfileField
  .filter(([, field]) => field.isOfAccount)
  .map(([name]) => `${columnOf(name)} = coalesce(g.changes ->> '${name}', member.${columnOf(name)})`)
  .join(', ');
