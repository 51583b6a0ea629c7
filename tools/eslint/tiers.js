/** Features of the API by tier; a feature imports its own tier and those before it. */
export const tiers = [
  ['audit', 'accounts', 'profiles', 'files', 'notifications'],
  [
    'clusters',
    'threads',
    'knowledge',
    'library',
    'connections',
    'bookmarks',
    'messages',
    'events',
    'joint-actions',
    'search',
    'network',
  ],
  ['moderation', 'directory', 'reports', 'invitations', 'admin', 'digests'],
];

/** Features of the web by tier, in the same sense: the second put together what the first show. */
export const webTiers = [
  ['accounts', 'profiles', 'bookmarks', 'clusters', 'connections', 'directory', 'knowledge', 'moderation', 'threads'],
  ['home'],
];

/** Folders that are no feature's: of the domain, and of the models. */
export const domainOnly = ['kernel', 'taxonomies'];
export const modelsOnly = ['jobs'];

/** What stands beside the features of an app; `generated` and `gql` are made, not written. */
export const besideFeatures = { api: ['platform', 'generated'], web: ['platform', 'ui', 'gql'] };

/** How many folders below its own a feature may nest. */
export const deepest = 3;
