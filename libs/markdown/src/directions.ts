import { directionBy, weigh, type Balance, type Direction } from '@cluster-commons/domain/kernel';
import { mentionsIn } from './mentions.ts';
import type { Token } from './parser.ts';

/** Words of an inline token that say which way it runs: no code, no bare address, no mention. */
function weighInline(children: readonly Token[], balance: Balance): void {
  let isAddress = false;
  for (const { type, info, content, children: alt } of children) {
    if (type === 'link_open') isAddress = info === 'auto';
    else if (type === 'link_close') isAddress = false;
    else if (type === 'image') weighInline(alt ?? [], balance);
    else if (type === 'text' && !isAddress) weigh(withoutMentions(content), balance);
  }
}

function withoutMentions(text: string): string {
  const found = mentionsIn(text);
  return found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/**
 * The direction of each block by most of its own letters, by the index of its opening token. `dir="auto"` would go by
 * the first letter, and an Arabic paragraph that begins with the name of a firm would turn round.
 */
export function directionsOf(tokens: readonly Token[]): ReadonlyMap<number, Direction | undefined> {
  const directions = new Map<number, Direction | undefined>();
  const open: { index: number; balance: Balance }[] = [];
  tokens.forEach((token, index) => {
    if (token.nesting === 1) open.push({ index, balance: { letters: 0, rightward: 0 } });
    else if (token.type === 'inline') {
      const inner = open.at(-1);
      if (inner) weighInline(token.children ?? [], inner.balance);
    } else if (token.nesting === -1) {
      const closed = open.pop();
      if (!closed) return;
      directions.set(closed.index, directionBy(closed.balance));
      const outer = open.at(-1);
      if (!outer) return;
      outer.balance.letters += closed.balance.letters;
      outer.balance.rightward += closed.balance.rightward;
    }
  });
  return directions;
}
