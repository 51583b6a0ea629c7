import { checkReply, checkThread, normaliseTag, threadLimits } from './index.ts';

const reply = { body: 'Ask what the trader sold.', lang: 'en', clientKey: null };
const thread = { ...reply, title: 'Who signs for the account?', tags: ['joint purchasing'] };

describe('the form of a reply', () => {
  it.each([
    ['nothing written', { body: ' ' }, 'REQUIRED', 'body'],
    ['one character', { body: 'a' }, 'TOO_SHORT', 'body'],
    ['a text over the limit', { body: 'a'.repeat(threadLimits.body.most + 1) }, 'TOO_LONG', 'body'],
    ['a language nobody writes here', { lang: 'tlh' }, 'NOT_A_VALUE', 'lang'],
    ['an endless key', { clientKey: 'k'.repeat(65) }, 'TOO_LONG', 'clientKey'],
  ])('with %s names the field', (_what, wrong, code, field) => {
    expect(checkReply({ ...reply, ...wrong })).toEqual([expect.objectContaining({ code, path: ['input', field] })]);
  });

  it.each(['sw', 'ur', 'tr'])('may be written in %s', (lang) => {
    expect(checkReply({ ...reply, lang })).toEqual([]);
  });

  it('passes at the limit', () => {
    expect(checkReply({ ...reply, body: 'a'.repeat(threadLimits.body.most) })).toEqual([]);
  });
});

describe('the form of a thread', () => {
  it('reports everything that is wrong at once', () => {
    const problems = checkThread({ ...thread, title: 'Help', body: '', tags: ['a', 'b', 'c', 'd', 'e', 'f'] });
    expect(problems.map(({ code, path }) => `${path.join('.')} ${code}`)).toEqual([
      'input.title TOO_SHORT',
      'input.body REQUIRED',
      'input.tags TOO_MANY',
    ]);
  });

  it('refuses tags without a letter', () => {
    expect(checkThread({ ...thread, tags: ['!!'] })).toEqual([{ code: 'NOT_A_VALUE', path: ['input', 'tags'] }]);
  });

  it.each([
    ['Joint Purchasing', 'joint-purchasing'],
    ['  achat   groupé ', 'achat-groupé'],
    ['شراء مشترك', 'شراء-مشترك'],
  ])('stores the tag %j as %j', (given, stored) => {
    expect(normaliseTag(given)).toBe(stored);
  });
});
