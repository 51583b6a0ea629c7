import { clusterLanguage } from '@cluster-commons/domain/clusters';

/** The name of a cluster, marked with the language it is in. */
export const ClusterName = ({ name }: { name: string }) => <bdi lang={clusterLanguage}>{name}</bdi>;
