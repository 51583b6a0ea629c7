import { describe, expect, it } from '@jest/globals';
import { auditActs, type AuditAct } from '../audit/index.ts';
import { events } from '../events/index.ts';
import { moderationActs, needsReason, type ModeratedKind } from './index.ts';

interface Act {
  onRecord: AuditAct;
  needsReason: boolean;
  undoneBy: string | null;
}

const acts = (Object.keys(moderationActs) as ModeratedKind[]).flatMap((kind) =>
  Object.entries<Act>(moderationActs[kind]).map(([name, act]) => [name, kind, act] as const),
);

describe('acts of moderation', () => {
  it.each(acts)('to %s a %s stands on record as an act against it that readers see', (_name, kind, { onRecord }) => {
    expect(auditActs[onRecord]).toMatchObject({ subject: kind, isShown: true });
    expect(Object.keys(events)).toContain(onRecord);
  });

  it.each(acts)('to %s a %s is taken back by an act that needs no reason, or by none', (name, kind, { undoneBy }) => {
    const others: Readonly<Record<string, Act>> = moderationActs[kind];
    const back = undoneBy === null ? null : others[undoneBy];
    expect(back?.needsReason ?? false).toBe(false);
    // Without this a moderator could do what nobody can take back.
    const ways = Object.entries(others).filter(([other, act]) => act.undoneBy === name || other === undoneBy);
    expect(ways.map(([other]) => other)).not.toEqual([]);
    expect(ways.map(([other]) => other)).not.toContain(name);
  });

  it('give a reason where they take something from readers or writers', () => {
    expect([needsReason('post', 'hide'), needsReason('thread', 'lock')]).toEqual([true, true]);
    expect([needsReason('post', 'restore'), needsReason('thread', 'unlock')]).toEqual([false, false]);
  });
});
