import type { ReactionKind } from '../../gql/index.ts';
import type { IconName } from '../../ui/icon/icon-names.ts';

export const reactionKinds = ['USEFUL', 'SAME_HERE', 'TRIED_IT'] as const satisfies readonly ReactionKind[];

export const iconOf: Readonly<Record<ReactionKind, IconName>> = {
  USEFUL: 'thumbs-up',
  SAME_HERE: 'users',
  TRIED_IT: 'wrench',
};
