import { payloadOf } from '../../platform/graphql/payload.ts';
import { Cluster } from './cluster.model.ts';

const cluster = { type: () => Cluster, is: 'The cluster' };

export const CreateClusterPayload = payloadOf('CreateCluster', 'The new cluster, or why not.', { cluster });
export const UpdateClusterPayload = payloadOf('UpdateCluster', 'The cluster as it is now, or why not.', { cluster });
export const ArchiveClusterPayload = payloadOf('ArchiveCluster', 'The archived cluster, or why not.', { cluster });
export const RestoreClusterPayload = payloadOf('RestoreCluster', 'The cluster that is open again, or why not.', {
  cluster,
});
