import { adminClusterPath, adminClustersPath, clusterPath } from '@cluster-commons/paths';
import {
  ArchiveClusterDocument,
  CreateClusterDocument,
  RestoreClusterDocument,
  UpdateClusterDocument,
  type ClusterEvidence,
} from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { choices, isOn, oneOf, text, textOrNull, type FieldReader } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { clusterLabels, degrees, editionRead, figures, sources } from './cluster-fields.ts';
import { ArchiveForm, RestoreForm } from './components/ArchiveForms.tsx';
import { EditClusterForm, NewClusterForm } from './components/ClusterForms.tsx';

const evidence: FieldReader<ClusterEvidence> = (form, name) =>
  oneOf<ClusterEvidence>(['OPENED', 'GENERAL'])(form, name) ?? 'GENERAL';

/** How what is said of a cluster is read out of its form. */
const readers = {
  name: text,
  localName: textOrNull,
  country: text,
  region: textOrNull,
  city: textOrNull,
  lat: degrees,
  lon: degrees,
  coordinatePrecision: text,
  sector: text,
  type: text,
  isicDivision: text,
  isicOtherDivisions: choices,
  stage: text,
  description: text,
  figures,
  sources,
  evidence,
} as const;

const createCluster = defineAct({
  name: 'createCluster',
  title: 'clusters.new',
  Form: NewClusterForm,
  document: CreateClusterDocument,
  input: { ...readers, isAnother: isOn },
  labels: { ...clusterLabels, isAnother: 'clusters.field.isAnother' },
  done: ({ cluster }) => ({
    say: { id: 'clusters.said.made', values: { cluster: cluster?.name ?? '' } },
    to: cluster ? clusterPath(cluster.slug) : adminClustersPath,
  }),
});

const updateCluster = defineAct({
  name: 'updateCluster',
  title: 'clusters.edit',
  Form: EditClusterForm,
  document: UpdateClusterDocument,
  input: { clusterId: text, edition: editionRead, ...readers },
  labels: clusterLabels,
  // Who was told of another's change and sends again means to put theirs in its place.
  afresh: { edition: () => undefined },
  done: ({ cluster }) => ({
    say: { id: 'clusters.said.edited', values: { cluster: cluster?.name ?? '' } },
    to: cluster ? clusterPath(cluster.slug) : adminClustersPath,
  }),
});

const archiveCluster = defineAct({
  name: 'archiveCluster',
  title: 'clusters.archive',
  Form: ArchiveForm,
  document: ArchiveClusterDocument,
  input: { clusterId: text, reason: text },
  labels: { reason: 'frame.reason' },
  done: ({ cluster }, { form }) => {
    const clusterId = textOf(form, 'clusterId');
    return {
      say: {
        id: 'clusters.said.archived',
        values: { cluster: cluster?.name ?? '' },
        undo: { act: 'restoreCluster', fields: { clusterId } },
      },
      to: adminClusterPath(clusterId),
    };
  },
});

const restoreCluster = defineAct({
  name: 'restoreCluster',
  title: 'clusters.restore',
  Form: RestoreForm,
  document: RestoreClusterDocument,
  input: { clusterId: text },
  done: ({ cluster }, { form }) => ({
    say: { id: 'clusters.said.restored', values: { cluster: cluster?.name ?? '' } },
    to: adminClusterPath(textOf(form, 'clusterId')),
  }),
});

export const clusterActs = [createCluster, updateCluster, archiveCluster, restoreCluster];
