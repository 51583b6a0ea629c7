import { namesNothing, renderMarkdown, renderPost, type Named } from './index.ts';

/** Ids of notes carry a hash of the text they stand in. */
const withoutHash = (html: string): string => html.replaceAll(/n-[0-9a-z]+-/g, 'n-');

describe('foot notes', () => {
  it('stand at the end, with a way to and fro', () => {
    expect(withoutHash(renderMarkdown('a[^1] b[^1]\n\n[^1]: c\n\nd'))).toBe(
      [
        '<p>a<sup><a href="#n-1" id="n-1-1" role="doc-noteref">1</a></sup> b<sup><a href="#n-1" id="n-1-2" role="doc-noteref">1</a></sup></p>',
        '<p>d</p>',
        '<section role="doc-endnotes"><ol>',
        '<li id="n-1">',
        '<p>c <a href="#n-1-1" role="doc-backlink">↩</a> <a href="#n-1-2" role="doc-backlink">↩</a></p>',
        '</li>',
        '</ol></section>',
      ].join('\n'),
    );
  });

  it('that nobody refers to lose no word', () => {
    const html = withoutHash(renderMarkdown('a[^x]\n\n[^x]: b\n\n[^y]: c'));
    expect(html).toContain('<li id="n-2">\n<p>c</p>\n</li>');
  });

  it('are no links within links', () => {
    expect(withoutHash(renderMarkdown('[a[^1]](/b)\n\n[^1]: c'))).toMatch(/^<p>\[a<sup>.*<\/sup>\]\(\/b\)<\/p>/);
  });

  it.each(['> [^1]: a', '- [^1]: a', '[^1]:> [^1]: a', '[^1]: - [^1]: a'])('keep their tags in order: %j', (source) => {
    const html = renderMarkdown(`b[^1]\n\n${source}`);
    const open: string[] = [];
    for (const [, isEnd, tag = ''] of html.matchAll(/<(\/?)([a-z0-9]+)/g)) {
      if (isEnd === '') open.push(tag);
      else expect(open.pop()).toBe(tag);
    }
    expect(open).toEqual([]);
  });

  it('beyond the bound leave the text as it was written', () => {
    expect(renderMarkdown(`${'[^a]'.repeat(401)}\n\n[^a]: b`)).toContain('[^a]: b');
  });

  it('of two texts have marks of their own, of the same text the same', () => {
    const [one, other] = ['a[^1]\n\n[^1]: b', 'c[^1]\n\n[^1]: b'].map((source) => renderMarkdown(source));
    expect(one).not.toBe(other);
    expect(renderMarkdown('a[^1]\n\n[^1]: b')).toBe(one);
  });

  it('stay out of the way of an excerpt', () => {
    expect(renderPost('a[^1] b\n\n[^1]: c').excerpt).toBe('a b c');
  });
});

describe('formulas', () => {
  it.each([
    ['$a_1 * b_2 * c$', '$a_1 * b_2 * c$'],
    ['$\\{x\\}$', '$\\{x\\}$'],
    ['$$\na \\\\ *b* \\\\ *c*\n$$', '$$\na \\\\ *b* \\\\ *c*\n$$'],
    ['\\(a*b*c\\)', '\\(a*b*c\\)'],
    ['\\[a < b\\]', '\\[a &lt; b\\]'],
    ['**y = $m*x*c$**', '<strong>y = $m*x*c$</strong>'],
  ])('%j stays as it was typed', (source, html) => {
    expect(renderMarkdown(source)).toBe(`<p>${html}</p>`);
  });

  it.each([
    ['between $5 and *$6*', 'between $5 and <em>$6</em>'],
    ['5$ *now* or 6$', '5$ <em>now</em> or 6$'],
    ['5$/kg *or* 6$/kg', '5$/kg <em>or</em> 6$/kg'],
    ['US$ 5 and *US$ 6*', 'US$ 5 and <em>US$ 6</em>'],
    ['\\[not *a* link\\](/b)', '\\[not *a* link\\](/b)'],
    ['\\(\\)', '()'],
    ['`$a$`', '<code>$a$</code>'],
  ])('%j is read as Markdown', (source, html) => {
    expect(renderMarkdown(source)).toBe(`<p>${html}</p>`);
  });
});

describe('what a text names', () => {
  const named: Named = {
    isMember: (handle) => handle === 'amina-seid',
    isCluster: (slug) => ['tiruppur-knitwear', 'غزل-المحلة', 'amina-seid'].includes(slug),
    isThread: (number) => number === 12,
  };

  it.each([
    ['@amina-seid', '<a href="/members/amina-seid">@amina-seid</a>'],
    ['@Tiruppur-Knitwear, hear', '<a href="/clusters/tiruppur-knitwear">@Tiruppur-Knitwear</a>, hear'],
    ['see #12.', 'see <a href="/threads/12">#12</a>.'],
    ['(#12)', '(<a href="/threads/12">#12</a>)'],
    ['@nobody #13', '@nobody #13'],
    ['a#12 ##12 #12a #012 /#12', 'a#12 ##12 #12a #012 /#12'],
    ['[ask #12](/a)', '<a href="/a">ask #12</a>'],
    ['`#12`', '<code>#12</code>'],
  ])('%j', (source, html) => {
    expect(renderMarkdown(source, { named })).toBe(`<p>${html}</p>`);
  });

  it('may be a cluster in any script', () => {
    expect(renderMarkdown('@غزل-المحلة شكرًا', { named })).toBe(
      `<p dir="rtl"><a href="/clusters/${encodeURIComponent('غزل-المحلة')}">@غزل-المحلة</a> شكرًا</p>`,
    );
  });

  it('is a heading where a space follows the sign', () => {
    expect(renderMarkdown('# 12', { named })).toBe('<h3>12</h3>');
  });

  it('is nothing where nothing is named', () => {
    expect(renderMarkdown('@amina-seid #12', { named: namesNothing })).toBe('<p>@amina-seid #12</p>');
  });
});
