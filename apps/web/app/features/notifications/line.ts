import { adminPath, clusterPath, connectionsPath, postPath, threadPath } from '@cluster-commons/paths';
import type { MessageId } from '@cluster-commons/messages';
import type { NotificationGroup_GroupFragment, NotificationKind } from '../../gql/index.ts';

export type Group = NotificationGroup_GroupFragment;
export type Item = Group['items'][number];

const connections: readonly NotificationKind[] = ['CONNECTION_REQUESTED', 'CONNECTION_ACCEPTED'];

/** Where a line leads: to the very post, or to where it is answered. */
export function pathOf({ kind, post, cluster }: Item, { thread }: Group): string {
  if (thread !== null) return post === null ? threadPath(thread) : postPath(thread, post.number);
  if (connections.includes(kind)) return connectionsPath;
  return cluster === null ? adminPath : clusterPath(cluster.slug);
}

/** The sentence of a line. */
export const sentenceOf = ({ kind, cluster }: Item): MessageId =>
  kind === 'ROLE' && cluster !== null ? 'notifications.moderates' : `notifications.tells.${kind}`;
