import { bodyOfSections, checkSections, sectionsOfBody, threadLimits, threadSections } from './index.ts';

const headings = {
  problem: 'The problem',
  action: 'What was done',
  cost: 'What it cost',
  result: 'What came of it',
  failed: 'What failed',
};
const french = {
  problem: 'Le problème',
  action: 'Ce qui a été fait',
  cost: 'Ce que cela a coûté',
  result: 'Le résultat',
  failed: 'Ce qui a échoué',
};
const wanted = { wanted: 'What is wanted', offered: 'What is offered', until: 'Until when' };
const all = [headings, french];

const press = {
  problem: 'Nine workshops finished by hand.',
  action: 'Three firms bought a used press.\n\nTwo rent hours.',
  cost: '184,000 KES',
  result: '| before | now |\n| --- | --- |\n| 9 | 2 |',
  failed: 'Nothing yet.',
};

const body = `## The problem

Nine workshops finished by hand.

## What was done

Three firms bought a used press.

Two rent hours.

## What it cost

184,000 KES

## What came of it

| before | now |
| --- | --- |
| 9 | 2 |

## What failed

Nothing yet.`;

describe('sections as a body', () => {
  it('stand below their headings, in the order of the kind', () => {
    expect(bodyOfSections('case', press, headings)).toBe(body);
  });

  it('leave out what is empty', () => {
    expect(bodyOfSections('looking_for', { wanted: ' A dyer ', offered: ' \n', until: '' }, wanted)).toBe(
      '## What is wanted\n\n A dyer',
    );
  });

  it('fit into a post, each as long as it may be', () => {
    for (const kind of ['case', 'looking_for'] as const) {
      const most = Object.values(threadSections[kind]).reduce((sum, section) => sum + section.most + 200, 0);
      expect(most).toBeLessThanOrEqual(threadLimits.body.most);
    }
  });

  it.each([
    ['a block of code', '```\nwarp 12', '```\nwarp 12\n```'],
    ['one that names its language', '~~~~ text\n~~~\nx', '~~~~ text\n~~~\nx\n~~~~'],
    ['one in a list', '- yarn\n  ```\n  12', '- yarn\n  ```\n  12\n  ```'],
  ])('close what is left open: %s', (_what, given, kept) => {
    expect(bodyOfSections('looking_for', { wanted: given, offered: '', until: '' }, wanted)).toBe(
      `## What is wanted\n\n${kept}`,
    );
  });

  it.each(['```\na\n```', 'a `b` ``` c', '``` a`b', '    ```'])('leave alone what is closed: %j', (given) => {
    expect(bodyOfSections('looking_for', { wanted: given, offered: '', until: '' }, wanted)).toBe(
      `## What is wanted\n\n${given}`,
    );
  });
});

describe('reading sections out of a body', () => {
  it.each<[string, Partial<typeof press>]>([
    ['as they were written', {}],
    ['with headings of their own', { action: '## First\n\nWe asked.\n\n### Then\n\nWe bought.' }],
    ['with code', { cost: '```\n## no heading\n```' }],
  ])('gives them back %s', (_what, other) => {
    const given = { ...press, ...other };
    for (const words of all) expect(sectionsOfBody('case', bodyOfSections('case', given, words), all)).toEqual(given);
  });

  it('tells a line that looks like a heading of the kind from one', () => {
    const given = { ...press, problem: 'Read on.\n## What failed\nAll of it.' };
    const found = sectionsOfBody('case', bodyOfSections('case', given, headings), all);
    expect(found).toEqual({ ...press, problem: 'Read on.\n### What failed\nAll of it.' });
  });

  it('finds those that need not be there', () => {
    const given = { wanted: 'A dyer', offered: '', until: 'March' };
    expect(sectionsOfBody('looking_for', bodyOfSections('looking_for', given, wanted), [wanted])).toEqual(given);
  });

  it.each([
    ['a text without sections', 'We bought a press.'],
    ['a text before the first', `By the way.\n\n${body}`],
    ['a section that is missing', body.replace('## What failed', '')],
    ['an empty section', body.replace('184,000 KES', '')],
    ['another order', body.replace('The problem', 'What failed')],
    ['headings of two languages', body.replace('What it cost', 'Ce que cela a coûté')],
    ['nothing', ''],
  ])('finds none in %s', (_what, text) => {
    expect(sectionsOfBody('case', text, all)).toBeNull();
  });

  it('takes lines of any browser', () => {
    expect(sectionsOfBody('case', body.replaceAll('\n', '\r\n'), all)).toEqual(press);
  });
});

describe('the form of sections', () => {
  it.each([
    ['as they should be', {}, []],
    ['one that is empty', { failed: ' \n' }, ['input.case.failed REQUIRED']],
    ['a single letter', { cost: '5' }, ['input.case.cost TOO_SHORT']],
    ['too much', { result: 'a'.repeat(3_801) }, ['input.case.result TOO_LONG']],
    ['several wrong', { problem: '', action: '' }, ['input.case.problem REQUIRED', 'input.case.action REQUIRED']],
  ])('with %s', (_what, other, expected) => {
    const problems = checkSections('case', { ...press, ...other }, 'input', 'case');
    expect(problems.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual(expected);
  });

  it('needs no more than what is wanted', () => {
    expect(checkSections('looking_for', { wanted: 'A dyer', offered: '', until: '' })).toEqual([]);
  });
});
