import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('thread-sections');
let api: TestApi;
let agent: { id: string };

beforeAll(async () => {
  api = await startTestApi();
  agent = await build.aMember(api.db, from, { handle: 'agent' });
});
afterAll(() => api.stop());

interface Shown {
  number: number;
  kind: string;
  sections: { name: string; text: string }[] | null;
  posts: { nodes: { html: string }[] };
}
interface Opened {
  openThread: { thread: Shown | null; problems: { code: string; path: string[] }[] };
}
const shown = 'number kind sections { name text } posts { nodes { html } }';
const open = async (input: Record<string, unknown>) => {
  const text = `mutation ($input: OpenThreadInput!) { openThread(input: $input) { thread { ${shown} } problems { code path } } }`;
  const { data } = await api.run<Opened>(
    text,
    { input: { title: 'A press for three firms', ...input } },
    { as: agent },
  );
  return data.openThread;
};
const headingsIn = (thread: Shown | null): string[] =>
  [...(thread?.posts.nodes[0]?.html ?? '').matchAll(/<h\d[^>]*>(.*?)<\/h\d>/g)].map(([, words = '']) => words);

const press = {
  problem: 'Nine workshops finished by *hand*.',
  action: 'Three firms bought a press.',
  cost: '184,000 KES',
  result: 'Two returns in a hundred.',
  failed: 'Nothing yet.',
};
/** Nobody posts the same text twice. */
const pressIn = (year: number) => ({ ...press, action: `Three firms bought a press in ${year}.` });

describe('opening a case', () => {
  it('writes one post out of its sections, which can be read out of it again', async () => {
    const { thread, problems } = await open({ kind: 'CASE', case: press });
    expect(problems).toEqual([]);
    expect(headingsIn(thread)).toEqual([
      'The problem',
      'What was done',
      'What it cost',
      'What came of it',
      'What failed',
    ]);
    expect(thread?.posts.nodes[0]?.html).toContain('<em>hand</em>');
    expect(thread?.sections).toEqual(Object.entries(press).map(([name, text]) => ({ name: name.toUpperCase(), text })));
  });

  it.each([
    ['fr', 2021, 'Le problème'],
    ['ar', 2022, 'المشكلة'],
    ['sw', 2023, 'The problem'],
  ])('has headings in the language of the text where the product speaks it: %s', async (lang, year, heading) => {
    const { thread } = await open({ kind: 'CASE', case: pressIn(year), lang });
    expect(headingsIn(thread)[0]).toBe(heading);
    expect(thread?.sections).toHaveLength(5);
  });

  it('keeps each section out of the one before it', async () => {
    const unclosed = {
      problem: '```\nwarp',
      action: '- ```\n  weft',
      cost: '> ```\n> 3',
      result: '$$\nx',
      failed: '~~~',
    };
    const { thread } = await open({ kind: 'CASE', case: { ...press, ...unclosed } });
    expect(headingsIn(thread)).toHaveLength(5);
  });

  it('names each section that is wrong, with everything else', async () => {
    const { thread, problems } = await open({ kind: 'CASE', title: 'Help', case: { ...press, cost: ' ', failed: '' } });
    expect(thread).toBeNull();
    expect(problems).toEqual([
      { code: 'TOO_SHORT', path: ['input', 'title'] },
      { code: 'REQUIRED', path: ['input', 'case', 'cost'] },
      { code: 'REQUIRED', path: ['input', 'case', 'failed'] },
    ]);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['one text', { kind: 'CASE', body: 'We bought a press.' }, 'case', 'REQUIRED'],
    ['the form of a case for a question', { kind: 'QUESTION', body: 'Who?', case: press }, 'case', 'NOT_A_VALUE'],
    ['nothing', { kind: 'DISCUSSION' }, 'body', 'REQUIRED'],
  ])('is refused with %s', async (_what, input, field, code) => {
    expect((await open(input)).problems).toContainEqual({ code, path: ['input', field] });
  });

  it('happens once for one key', async () => {
    const input = { kind: 'CASE', case: pressIn(2024), clientKey: 'one-case' };
    const [first, second] = [await open(input), await open(input)];
    expect(second.thread?.number).toBe(first.thread?.number);
    const other = await open({ ...input, case: { ...press, cost: '190,000 KES' } });
    expect(other.problems).toEqual([{ code: 'KEY_REUSED', path: ['input', 'clientKey'] }]);
  });
});

describe('looking for something', () => {
  it('needs no more than what is wanted', async () => {
    const { thread } = await open({ kind: 'LOOKING_FOR', lookingFor: { wanted: 'A dyer for 40 kg' } });
    expect(headingsIn(thread)).toEqual(['What is wanted']);
    expect(thread?.sections).toEqual([{ name: 'WANTED', text: 'A dyer for 40 kg' }]);
  });
});

describe('the sections of a thread', () => {
  const read = async (number: number) =>
    (await api.run<{ thread: Shown }>(`{ thread(number: ${number}) { ${shown} } }`)).data.thread.sections;

  it('are none where the opening post has another form, or is hidden', async () => {
    const { thread } = await open({ kind: 'CASE', case: pressIn(2025) });
    const number = thread?.number ?? 0;
    expect(await read(number)).toHaveLength(5);
    const change = (column: string, value: string) =>
      api.db.query(
        `update post o set ${column} = ${value} from thread t where t.id = o.thread_id and t.number = $1 and o.number = 1`,
        [number],
      );
    await change('hidden_at', 'now()');
    expect(await read(number)).toBeNull();
    await change('hidden_at', 'null');
    await change('body', `'Told in the hall.'`);
    expect(await read(number)).toBeNull();
    const { thread: plain } = await open({ kind: 'DISCUSSION', body: '## The problem\n\nx' });
    expect(plain?.sections).toBeNull();
  });
});
