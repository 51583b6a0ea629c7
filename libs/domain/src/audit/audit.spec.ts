import { describe, expect, it } from '@jest/globals';
import { recordedOn } from '../moderation/index.ts';
import { auditActs, shownActs, type AuditAct } from './index.ts';

describe('the acts on record', () => {
  it.each(Object.keys(auditActs) as AuditAct[])('%s belongs to a log that its subject can be in', (act) => {
    expect(act).toMatch(/^[a-z]+\.[a-z-]+$/);
    const { subject, scope, isShown } = auditActs[act];
    if (scope === 'thread') expect(['thread', 'post']).toContain(subject);
    if (scope === 'cluster') expect(['cluster', 'member']).toContain(subject);
    if (isShown) expect(scope).toBe('thread');
  });

  it('show readers what was done to a thread and its posts, and not who wrote when', () => {
    const moderated = [...recordedOn('post'), ...recordedOn('thread')];
    expect(shownActs).toEqual([
      'thread.opened',
      'thread.changed',
      'thread.named',
      'post.corrected',
      'post.shared',
      'post.unshared',
      'post.version-hidden',
      'post.version-shown',
      'answer.marked',
      'answer.unmarked',
      'summary.marked',
      'summary.unmarked',
      ...moderated,
    ]);
  });
});
