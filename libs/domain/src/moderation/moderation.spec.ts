import { describe, expect, it } from '@jest/globals';
import { auditActs, type AuditAct } from '../audit/index.ts';
import { moderationActs, needsReason, type ModeratedKind } from './index.ts';

const acts = (Object.keys(moderationActs) as ModeratedKind[]).flatMap((kind) =>
  Object.entries<{ onRecord: AuditAct }>(moderationActs[kind]).map(([name, act]) => [name, kind, act] as const),
);

describe('acts of moderation', () => {
  it.each(acts)('to %s a %s stands on record as an act against it that readers see', (_name, kind, { onRecord }) => {
    expect(auditActs[onRecord]).toMatchObject({ subject: kind, isShown: true });
  });

  it('give a reason where they take something from readers or writers', () => {
    expect([needsReason('post', 'hide'), needsReason('thread', 'lock')]).toEqual([true, true]);
    expect([needsReason('post', 'restore'), needsReason('thread', 'unlock'), needsReason('thread', 'pin')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(needsReason('thread', 'unpin')).toBe(false);
  });
});
