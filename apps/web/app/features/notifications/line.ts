import { toldPath } from '@cluster-commons/paths';
import type { MessageId } from '@cluster-commons/messages';
import type { NotificationGroup_GroupFragment, NotificationKind } from '../../gql/index.ts';

export type Group = NotificationGroup_GroupFragment;
export type Item = Group['items'][number];

const connections: readonly NotificationKind[] = ['CONNECTION_REQUESTED', 'CONNECTION_ACCEPTED'];

/** Where a line leads. */
export const pathOf = ({ kind, post, cluster }: Item, { thread }: Group): string =>
  toldPath({
    thread,
    postNumber: post?.number ?? null,
    isConnection: connections.includes(kind),
    clusterSlug: cluster?.slug ?? null,
  });

/** The sentence of a line. */
export const sentenceOf = ({ kind, cluster }: Item): MessageId =>
  kind === 'ROLE' && cluster !== null ? 'notifications.moderates' : `notifications.tells.${kind}`;
