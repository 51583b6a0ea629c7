export { Cluster } from './cluster.model.ts';
export { joinClusters } from './join-clusters.ts';
