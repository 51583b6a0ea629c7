import { raisedKinds, saidPlainly, type RaisedKind } from '@cluster-commons/domain/kernel';
import type { Root } from 'hast';
import { isElement, replaceChildren, textOf, type Branch } from './html-tree.ts';

const isKind = (tag: string): tag is RaisedKind => tag in raisedKinds;

/** Markdown has no raised or lowered text: each stands as `saidPlainly`. */
export function sayRaised(tree: Root): void {
  const within = (branch: Branch): void =>
    replaceChildren(branch, (child) => {
      if (!isElement(child)) return [child];
      if (isKind(child.tagName)) return [{ type: 'text', value: saidPlainly(child.tagName, textOf(child)) }];
      within(child);
      return [child];
    });
  within(tree);
}
