/** Names of the fields of a profile, beside them and in the summary of problems. */
export const profileLabels = {
  name: 'profiles.edit.name',
  headline: 'profiles.edit.headline',
  about: 'profiles.edit.about',
  country: 'profiles.edit.country',
  organisation: 'profiles.organisation',
  languages: 'profiles.edit.languages',
  sectors: 'profiles.edit.sectors',
  expertise: 'profiles.edit.expertise',
  locale: 'profiles.edit.locale',
} as const;
