import type { ThreadKind } from '../../../gql/index.ts';
import type { Translate } from '@cluster-commons/messages';

/** The kind in a word, for those that are more than a question or a discussion; none for these. */
export const kindNameOf = (kind: ThreadKind, t: Translate): string[] =>
  kind === 'QUESTION' || kind === 'DISCUSSION' ? [] : [t(`kinds.name.${kind}`)];
