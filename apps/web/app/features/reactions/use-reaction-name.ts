import type { ReactionKind } from '../../gql/index.ts';
import { useText } from '../../platform/i18n/text-context.tsx';

/** What a kind of reaction is called, with its number where there is one. */
export function useReactionName(): (kind: ReactionKind, count: number) => string {
  const t = useText();
  return (kind, count) => {
    const name = t(`reactions.kind.${kind}`);
    return count === 0 ? name : t('reactions.counted', { name, count });
  };
}
