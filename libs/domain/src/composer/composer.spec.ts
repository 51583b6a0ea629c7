import { quotationOf, significantWords } from './index.ts';

const quote = (text: string, name = 'Anjali') => quotationOf({ name, path: '/threads/12/yarn#p2', text });
const source = '> [Anjali](/threads/12/yarn#p2):';

describe('a quotation', () => {
  it.each([
    ['a line', 'We pay first.', `${source} We pay first.\n\n`],
    ['words in stars', '**Pay** first.', `${source} **Pay** first.\n\n`],
    ['paragraphs', 'One.\r\n\r\n\r\nTwo.\n', `${source} One.\n>\n> Two.\n\n`],
    ['a list', '- one\n- two', `${source}\n>\n> - one\n> - two\n\n`],
    ['a numbered list', '1. one', `${source}\n>\n> 1. one\n\n`],
    ['a table', '| a | b |\n| --- | --- |', `${source}\n>\n> | a | b |\n> | --- | --- |\n\n`],
    ['a year, which is no list', '2026 was good', `${source} 2026 was good\n\n`],
    ['what quotes another', '> He said so.\n\nI do not.', `${source} I do not.\n\n`],
    ['nothing but what it quotes', '> He said so.', `${source} He said so.\n\n`],
    ['code that is cut', `\`\`\`\n${'x\n'.repeat(1000)}`, expect.stringMatching(/> …\n> ```\n\n$/)],
  ])('of %s', (_what, text, quoted) => {
    expect(quote(text)).toEqual(quoted);
  });

  it('holds the beginning of a long post', () => {
    const line = 'A sentence of some length. '.repeat(20).trim();
    const quoted = quote(`${line}\n\n${line}\n\n${line}`);
    expect(quoted).toBe(`${source} ${line}\n>\n> ${line}\n>\n> …\n\n`);
    expect(quote('😀'.repeat(3000))).toBe(`${source} ${'😀'.repeat(1500)}\n> …\n\n`);
  });

  it('leaves a name as it is spelled', () => {
    expect(quote('x', 'A_b [c]')).toBe('> [A\\_b \\[c\\]](/threads/12/yarn#p2): x\n\n');
  });
});

describe('the words of a title', () => {
  it.each([
    ['Who holds the deposit, and why?', ['holds', 'deposit']],
    ['¿Quién guarda el anticipo?', ['Quién', 'guarda', 'anticipo']],
    ['من يحفظ العربون؟', ['يحفظ', 'العربون']],
    ['共同購入 の 前金', ['共同購入', 'の', '前金']],
    ['ISO or not?', []],
  ])('%s', (title, words) => {
    expect(significantWords(title)).toEqual(words);
  });
});
