export { clusterPolicy } from './cluster-policy.ts';

/** How many of the latest members a cluster's page names. */
export const clusterPeopleShown = 12;

/** Names, descriptions, figures and sources of clusters are kept in this one language. */
export const clusterLanguage = 'en';
