import { AdminClusterDocument, AdminNewClusterDocument, type AdminClusterQuery } from '../../gql/index.ts';
import { notFound } from '../../platform/errors/failures.ts';
import { definePage } from '../../platform/pages/page.ts';

export type EditedCluster = NonNullable<AdminClusterQuery['clusterToEdit']>;

/** A cluster, to be changed. */
export const editClusterPage = definePage({
  document: AdminClusterDocument,
  variables: ({ params }) => ({ clusterId: params.clusterId ?? '' }),
  needsSignIn: true,
  check: ({ clusterToEdit }) => {
    if (!clusterToEdit) throw notFound();
  },
});

/** The form of a new cluster, for those who may make one. */
export const newClusterPage = definePage({
  document: AdminNewClusterDocument,
  variables: () => ({}),
  needsSignIn: true,
  check: ({ clustersCanBeManaged }) => {
    if (!clustersCanBeManaged.allowed) throw notFound();
  },
});
