/** Names of the fields of a profile, beside them and in the summary of problems. */
export const profileLabels = {
  name: 'members.edit.name',
  headline: 'members.edit.headline',
  about: 'members.edit.about',
  country: 'members.edit.country',
  organisation: 'members.organisation',
  languages: 'members.edit.languages',
  sectors: 'members.edit.sectors',
  expertise: 'members.edit.expertise',
  locale: 'members.edit.locale',
} as const;
