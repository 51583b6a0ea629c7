import { clusterPath, clustersPath } from '@cluster-commons/paths';
import { JoinClusterDocument } from '../../gql/index.ts';
import { defineAct } from '../../platform/acts/act.ts';
import { backTo } from '../../platform/acts/back-to.ts';
import { isOn, text } from '../../platform/acts/field-readers.ts';
import { textOf } from '../../platform/forms/form-state.ts';
import { MembershipForm } from './components/Membership.tsx';

/** Joining and leaving: `joined` says which. */
const joinCluster = defineAct({
  name: 'joinCluster',
  title: 'clusters.title',
  Form: MembershipForm,
  document: JoinClusterDocument,
  input: { clusterId: text, joined: isOn },
  done: ({ cluster }, { form, back }) => {
    const joined = textOf(form, 'joined') === 'true';
    return {
      say: {
        id: joined ? 'clusters.said.joined' : 'clusters.said.left',
        values: { cluster: cluster?.name ?? '' },
        undo: {
          act: 'joinCluster',
          fields: { clusterId: textOf(form, 'clusterId'), joined: String(!joined) },
        },
      },
      to: backTo(back, cluster ? clusterPath(cluster.slug) : clustersPath),
    };
  },
});

export const acts = [joinCluster];
