import { eachProfileField, type ProfileField, type ProfileFieldName } from '@cluster-commons/domain/profiles';

/** The columns whose names are not those of their fields. */
const otherNames: Partial<Record<ProfileFieldName, string>> = { isMembersOnly: 'members_only' };
const columnOf = (name: ProfileFieldName): string => otherNames[name] ?? name;

/** The value of a field among the changes `g.changes`, as its column keeps it. */
function valueIn(name: ProfileFieldName, { kind }: ProfileField): string {
  const text = `g.changes ->> '${name}'`;
  switch (kind) {
    case 'text':
      return `coalesce(${text}, '')`;
    case 'value':
      return text;
    case 'values':
      return `array(select jsonb_array_elements_text(g.changes -> '${name}'))`;
    case 'flag':
      return `coalesce((${text})::boolean, false)`;
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
