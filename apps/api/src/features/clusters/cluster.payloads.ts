import { payloadOf } from '../../platform/graphql/payload.ts';
import { Cluster } from './cluster.model.ts';

const cluster = { type: () => Cluster, is: 'The cluster' };

export const JoinClusterPayload = payloadOf('JoinCluster', 'The joined cluster, or why not.', { cluster });
export const LeaveClusterPayload = payloadOf('LeaveCluster', 'The left cluster, or why not.', { cluster });
