export { clusterPolicy } from './cluster-policy.ts';

/** How many of the latest members a cluster's page names. */
export const clusterPeopleShown = 12;
