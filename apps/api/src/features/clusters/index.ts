export { joinClusters } from './join-clusters.ts';
