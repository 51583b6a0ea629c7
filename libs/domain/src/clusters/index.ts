export { clusterSlugBase, freeClusterSlug, isSlugOfName } from './cluster-address.ts';
export {
  checkCluster,
  clusterEvidences,
  coordinatePrecisions,
  normaliseCluster,
  type ClusterChanges,
  type ClusterDraft,
  type ClusterEvidence,
  type CoordinatePrecision,
  type FigureDraft,
  type SourceDraft,
} from './cluster-input.ts';
export { clusterLimits } from './cluster-limits.ts';
export { clusterPolicy, type ClusterFacts } from './cluster-policy.ts';

/** How many of the latest members a cluster's page names. */
export const clusterPeopleShown = 12;

/** Names, descriptions, figures and sources of clusters are kept in this one language. */
export const clusterLanguage = 'en';
