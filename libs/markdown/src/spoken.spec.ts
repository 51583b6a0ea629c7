import { renderPost, spokenIn, type Spoken } from './index.ts';

const spoken = (markdown: string, most = 50): Spoken => spokenIn(renderPost(markdown).html, most);
const nobody: Spoken = { handles: [], quoted: [] };

describe('whom a text speaks to', () => {
  it.each<[string, string, Partial<Spoken>]>([
    ['nobody', 'We pay first.', {}],
    ['who is mentioned', 'Thanks, @Anjali-D and @selam!', { handles: ['anjali-d', 'selam'] }],
    ['one who is mentioned twice', '@selam, @selam', { handles: ['selam'] }],
    ['nobody in code', '`@selam`\n\n```\n@anjali\n```', {}],
    ['nobody by a link of another name', '[Selam](/members/selam)', {}],
    ['nobody by an address', 'selam@example.org', {}],
    ['whom it quotes', '> [Selam](/threads/12/yarn#p2): We pay.\n\nSo do we.', { quoted: [{ thread: 12, post: 2 }] }],
    [
      'whom it quotes from a later page',
      '> [Selam](/threads/12/yarn?from=21#p25):\n>\n> - one\n\nYes.',
      { quoted: [{ thread: 12, post: 25 }] },
    ],
    [
      'not those whom a quotation mentions',
      '> [Selam](/threads/12/yarn#p2): Ask @anjali.\n\nNo.',
      {
        quoted: [{ thread: 12, post: 2 }],
      },
    ],
    ['nobody by a link behind other words', '> See [this](/threads/12/yarn#p2).', {}],
    ['nobody of another site', '> [Selam](https://example.org/threads/12/yarn#p2): We pay.', {}],
  ])('is %s', (_who, markdown, expected) => {
    expect(spoken(markdown)).toEqual({ ...nobody, ...expected });
  });

  it('is looked for so often', () => {
    expect(spoken('@anna, @berta, @clara', 2).handles).toEqual(['anna', 'berta']);
  });
});
