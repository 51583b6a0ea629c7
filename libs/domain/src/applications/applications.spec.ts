import { describe, expect, it } from '@jest/globals';
import { anonymous, memberRoles, type MemberRole, type Viewer } from '../kernel/index.ts';
import { answersTo, applicationLimits, applicationPolicy, checkAnswers, usualWait } from './index.ts';

const questions = ['Which cluster do you work with?', 'Who can we ask about you?'];
const hour = 3600;
const day = 24 * hour;

describe('answers of an applicant', () => {
  it('stand by their question, in the order in which it is asked now', () => {
    const given = [
      { question: 'Who can we ask about you?', answer: ' The chamber \r\n of Kumasi ' },
      { question: 'What was asked last week?', answer: 'no longer' },
    ];
    expect(answersTo(questions, given)).toEqual([
      { question: questions[0], answer: '' },
      { question: questions[1], answer: 'The chamber \n of Kumasi' },
    ]);
  });

  it.each([
    ['an answer', 'Shoes in Kumasi', []],
    ['none', '', ['REQUIRED']],
    ['what is not seen', '\u200b\u202e', ['REQUIRED']],
    ['one letter', 'x', ['TOO_SHORT']],
    ['too much', 'x'.repeat(applicationLimits.answer.most + 1), ['TOO_LONG']],
    ['any script', 'الأحذية في كوماسي', []],
  ])('are checked: %s', (_what, answer, codes) => {
    const problems = checkAnswers(answersTo(['Where?'], [{ question: 'Where?', answer }]));
    expect(problems.map(({ code }) => code)).toEqual(codes);
    for (const { path } of problems) expect(path).toEqual(['input', 'answers', '0']);
  });
});

describe('the usual waiting time', () => {
  it.each([
    ['nobody', [], null],
    ['four', [hour, hour, hour, hour], null],
    ['five within a day', [hour, hour, hour, hour, 40 * day], 1],
    ['as they came, not as they are long', [9 * day, hour, 2 * day, 8 * day, hour], 2],
    ['a day that has begun', [day + 1, day + 1, day + 1, day + 1, day + 1], 2],
    ['the latest alone', [...Array.from({ length: 20 }, () => day), ...Array.from({ length: 90 }, () => 9 * day)], 1],
  ])('after %s', (_whom, seconds, expected) => {
    expect(usualWait(seconds)).toBe(expected);
  });
});

describe('deciding about applications', () => {
  const viewerOf = (who: MemberRole | 'anonymous' | 'suspended'): Viewer =>
    who === 'anonymous'
      ? anonymous
      : {
          kind: 'member',
          id: '0',
          role: who === 'suspended' ? 'administrator' : who,
          isSuspended: who === 'suspended',
          clusterIds: new Set(),
          moderatedClusterIds: new Set(),
        };
  it.each<[MemberRole | 'anonymous' | 'suspended', string]>([
    ['anonymous', 'NOT_SIGNED_IN'],
    ['suspended', 'ACCOUNT_SUSPENDED'],
    ...memberRoles.map((role): [MemberRole, string] => [
      role,
      role === 'administrator' || role === 'moderator' ? 'yes' : 'NOT_ALLOWED',
    ]),
  ])('is for staff: %s %s', (who, expected) => {
    const decision = applicationPolicy.decide(viewerOf(who));
    expect(decision.allowed ? 'yes' : decision.reason).toBe(expected);
  });
});
