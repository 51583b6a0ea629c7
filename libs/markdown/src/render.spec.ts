import { namesNothing, renderMarkdown, renderPost } from './index.ts';

const cases: [what: string, source: string, html: string][] = [
  ['emphasis', 'one **two** *three* ~~four~~', '<p>one <strong>two</strong> <em>three</em> <del>four</del></p>'],
  ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['a list that starts at three', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
  ['tasks as characters', '- [x] a\n- [ ] b', '<ul>\n<li>☑ a</li>\n<li>☐ b</li>\n</ul>'],
  ['a tag as text', 'write <name> here', '<p>write &lt;name> here</p>'],
  ['a block of tags as text, Markdown in it kept', '<div>**a**</div>', '<p>&lt;div><strong>a</strong>&lt;/div></p>'],
  ['an address within the site', '[a](/clusters)', '<p><a href="/clusters">a</a></p>'],
  ['a slug beside the page', '[a](phases)', '<p><a href="phases">a</a></p>'],
  ['a mail address', 'a@b.org', '<p><a href="mailto:a@b.org">a@b.org</a></p>'],
  [
    'an address elsewhere',
    'https://a.org',
    '<p><a href="https://a.org" rel="nofollow ugc noopener">https://a.org</a></p>',
  ],
  [
    'an address elsewhere that looks near',
    '[a](//a.org) [b](/\\a.org)',
    '<p><a href="https://a.org" rel="nofollow ugc noopener">a</a> <a href="/%5Ca.org">b</a></p>',
  ],
  ['a link with a title, which is left out', '[a](/b "c")', '<p><a href="/b">a</a></p>'],
  [
    'a picture as a link',
    '![The bath](https://a.org/b.jpg)',
    '<p><a href="https://a.org/b.jpg" rel="nofollow ugc noopener">The bath</a></p>',
  ],
  ['a picture without words', '![](/b.jpg)', '<p><a href="/b.jpg">/b.jpg</a></p>'],
  ['a picture in a link as its words', '[![The bath](/b.jpg)](/c)', '<p><a href="/c">The bath</a></p>'],
  ['code with its language', '```js x\na\n```', '<pre data-lang="js"><code>a\n</code></pre>'],
  ['code whose language is none', '```<b>\na\n```', '<pre><code>a\n</code></pre>'],
  ['lines of Windows', 'a\r\n\r\nb', '<p>a</p>\n<p>b</p>'],
  ['nothing', '', ''],
];

describe('rendering Markdown', () => {
  it.each(cases)('gives %s', (_what, source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });
});

describe('mentions', () => {
  const linked = (text: string): string => `<a href="/members/${text.slice(1).toLowerCase()}">${text}</a>`;

  it.each([
    ['@amina-seid thank you', `<p>${linked('@amina-seid')} thank you</p>`],
    ['Thank you, @Amina-Seid.', `<p>Thank you, ${linked('@Amina-Seid')}.</p>`],
    ['شكرًا @amina على الرد', `<p dir="rtl">شكرًا ${linked('@amina')} على الرد</p>`],
    ['(@amina/@tomas)', `<p>(${linked('@amina')}/@tomas)</p>`],
    ['**@amina**', `<p><strong>${linked('@amina')}</strong></p>`],
  ])('links %s', (source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });

  it.each([
    ['too short', '@ab', '<p>@ab</p>'],
    ['too long', `@${'a'.repeat(31)}`, `<p>@${'a'.repeat(31)}</p>`],
    ['code', '`@amina`', '<p><code>@amina</code></p>'],
    ['a block of code', '    @amina', '<pre><code>@amina\n</code></pre>'],
    ['the words of a link', '[ask @amina](/a)', '<p><a href="/a">ask @amina</a></p>'],
    ['a mail address', 'me@amina', '<p>me@amina</p>'],
    ['a longer word', '@aminaé', '<p>@aminaé</p>'],
  ])('leaves %s alone', (_what, source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });

  it('links only the handles that are said to be members', () => {
    const html = renderMarkdown('@amina and @nobody', {
      named: { ...namesNothing, isMember: (handle) => handle === 'amina' },
    });
    expect(html).toBe(`<p>${linked('@amina')} and @nobody</p>`);
  });
});

describe('headings', () => {
  const levels = (source: string, headings: boolean): string =>
    Array.from(renderMarkdown(source, { headings }).matchAll(/<h(\d)/g), (match) => match[1]).join('');

  it.each([
    ['# a\n\n## b\n\n# c', '343'],
    ['#### a\n\n# b\n\n### c', '334'],
    ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e', '34566'],
  ])('start at h3 in a post and skip no level: %j', (source, expected) => {
    expect(levels(source, false)).toBe(expected);
  });

  it('start at h2 in a page', () => {
    expect(levels('## a\n\n### b', true)).toBe('23');
  });

  it('carry no id in a post', () => {
    expect(renderMarkdown('# a')).toBe('<h3>a</h3>');
  });
});

describe('tables', () => {
  const source = '| Clause | Cost |\n| --- | ---: |\n| Deposit | 10 |';

  it('stand in a box that takes the focus and is named by the column titles', () => {
    expect(renderMarkdown(source)).toMatch(
      /^<div class="table-box" tabindex="0" role="group" aria-label="Clause, Cost"><table>.*<\/table><\/div>$/s,
    );
  });

  it('align columns by class', () => {
    const html = renderMarkdown(source);
    expect(html).toContain('<td class="align-end">10</td>');
    expect(html).not.toContain('align=');
  });

  it('escape what the label takes from the titles', () => {
    expect(renderMarkdown('| "> <b> |\n| --- |\n| a |')).toContain('aria-label="&quot;> &lt;b>"');
  });
});

describe('directions', () => {
  it.each([
    ['are left out where all letters run one way', 'a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['go by most letters, not by the first', 'CDA هو وكيل تنمية', '<p dir="rtl">CDA هو وكيل تنمية</p>'],
    ['differ by block', 'مرحبا\n\nhello', '<p dir="rtl">مرحبا</p>\n<p dir="ltr">hello</p>'],
    ['are said once for what lies within', '> مرحبا', '<blockquote dir="rtl">\n<p>مرحبا</p>\n</blockquote>'],
    ['keep code left to right', 'مرحبا\n\n    a', '<p dir="rtl">مرحبا</p>\n<pre dir="ltr"><code>a\n</code></pre>'],
  ])('%s', (_what, source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });
});

describe('links that members type', () => {
  const hrefIn = (source: string): string | undefined => /<a href="([^"]*)"/.exec(renderMarkdown(source))?.[1];

  it.each([
    ['a site without its scheme', '[site](www.example.org)', 'https://www.example.org'],
    ['a site by its bare name, with a path', '[site](example.org/a?b=c)', 'https://example.org/a?b=c'],
    ['a site with a port', '[site](example.org:8080)', 'https://example.org:8080'],
    [
      'a site in another script',
      '[موقع](مثال.السعودية)',
      'https://%D9%85%D8%AB%D8%A7%D9%84.%D8%A7%D9%84%D8%B3%D8%B9%D9%88%D8%AF%D9%8A%D8%A9',
    ],
    ['a mailbox', '[write](ana@example.org)', 'mailto:ana@example.org'],
    ['a telephone', '[call](tel:+233-20-123)', 'tel:+233-20-123'],
    ['a bare www address', 'see www.example.org/a.', 'https://www.example.org/a'],
    ['a path of this site', '[a](/threads/7/yarn)', '/threads/7/yarn'],
  ])('lead where a reader expects: %s', (_what, source, href) => {
    expect(hrefIn(source)).toBe(href);
  });

  it.each(['،', '؛', '؟', '”', '…', '。', '、', '»', '.', ')'])('end before %s', (mark) => {
    expect(hrefIn(`(x https://example.org/a${mark} y`)).toBe('https://example.org/a');
  });

  it('whose address is refused leave their words', () => {
    expect(renderMarkdown('[the **list**](ftp://a.org) [b](data:text/html,x)')).toBe(
      '<p>the <strong>list</strong> b</p>',
    );
  });
});

describe('emphasis beside marks of other scripts', () => {
  it.each([
    ['و**«التعاون»**مهم', '<p dir="rtl">و<strong>«التعاون»</strong>مهم</p>'],
    ['mot**« oui »**mot', '<p>mot<strong>« oui »</strong>mot</p>'],
    ['a**“b”**c', '<p>a<strong>“b”</strong>c</p>'],
    ['**テスト。**テスト', '<p><strong>テスト。</strong>テスト</p>'],
    ['*«a»* b', '<p><em>«a»</em> b</p>'],
  ])('is emphasis: %s', (source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });

  it.each([
    ['a * b * c', '<p>a * b * c</p>'],
    ['« * » 2 * 3', '<p>« * » 2 * 3</p>'],
    // By the standard quotation marks of ASCII are signs.
    ['a**"b"**c', '<p>a**"b"**c</p>'],
  ])('is none: %s', (source, html) => {
    expect(renderMarkdown(source)).toBe(html);
  });
});

describe('the direction of a block', () => {
  const long = 'https://example.org/a-very-long-address/of-many-english-words/and-more';
  it.each([
    ['an item with one long address', `- راجع ${long}\n- ثم اكتب`, /^<ul dir="rtl">\n<li>راجع/],
    ['a paragraph with a mention', 'شكرًا @anjali-deshmukh-of-tiruppur', /^<p dir="rtl">/],
    ['a paragraph with code', 'اكتب `npm run start --everything`', /^<p dir="rtl">/],
    ['an English item in an Arabic list', '- مرحبا بكم\n- hello', /<li dir="ltr">hello/],
    ['an English cell in an Arabic table', '| السعر بالدولار | a |\n| - | - |\n| مرتفع | high |', /<td dir="ltr">high/],
  ])('comes from its own words: %s', (_what, source, expected) => {
    expect(renderMarkdown(source)).toMatch(expected);
  });
});

describe('a post', () => {
  it.each(['&nbsp;', '\u200b\u200b', '[](/a)', '> \u3164', '# &#x200b;', '[a]: b', '---'])(
    'shows nothing of %j',
    (source) => {
      expect(renderPost(source).isEmpty).toBe(true);
    },
  );

  it.each(['a', '![](/b.jpg)', '`x`', '😀', '&lt;'])('shows something of %j', (source) => {
    expect(renderPost(source).isEmpty).toBe(false);
  });
});
