import {
  headingsOf,
  markdownFromHtml,
  plainText,
  renderMarkdown,
  rendererVersion,
  withAbsoluteLinks,
} from './index.ts';

describe('the table of contents', () => {
  it('has the headings of a page in order, decoded', () => {
    const html = renderMarkdown('## A & B\n\ntext\n\n### `c` **d** <e>\n\n## A & B\n\n#### f', { headings: true });
    expect(headingsOf(html)).toEqual([
      { id: 's-a-b', text: 'A & B', level: 2 },
      { id: 's-c-d-e', text: 'c d <e>', level: 3 },
      { id: 's-a-b-2', text: 'A & B', level: 2 },
      { id: 's-f', text: 'f', level: 3 },
    ]);
  });

  it('keeps letters of any script in the anchors', () => {
    expect(headingsOf(renderMarkdown('## الشراء المشترك\n\n## Où ?', { headings: true }))).toEqual([
      { id: 's-الشراء-المشترك', text: 'الشراء المشترك', level: 2 },
      { id: 's-où', text: 'Où ?', level: 2 },
    ]);
  });

  it('is read from pages of the first renderer too', () => {
    expect(headingsOf('<h2 id="s-a-b">A &#x26; &#x3C;b></h2>')).toEqual([{ id: 's-a-b', text: 'A & <b>', level: 2 }]);
  });

  it('is empty for a post', () => {
    expect(headingsOf(renderMarkdown('# a'))).toEqual([]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['leaves out the signs', '# A\n\n- **b** `c`\n- [d](/e)\n\n| f | g |\n| - | - |\n| h | i |', 80, 'A b c d f g h i'],
    ['names a picture by its words', '![the bath](/a.jpg)', 80, 'the bath'],
    ['keeps a text of just the length', 'abcde', 5, 'abcde'],
    ['cuts at a word', 'Prices rose by a third in one year', 24, 'Prices rose by a third…'],
    ['cuts a word that is too long', 'abcdefghijkl', 6, 'abcde…'],
    ['ends without a comma', 'Prices rose, and fell', 14, 'Prices rose…'],
    ['counts code points', '😀😀😀😀', 3, '😀😀…'],
    ['reads Arabic', 'شراء **مشترك** للأخشاب', 13, 'شراء مشترك…'],
    ['is empty for nothing', '  \n', 10, ''],
  ])('%s', (_what, source, most, text) => {
    expect(plainText(source, most)).toBe(text);
  });

  it('says that a long text goes on', () => {
    const text = plainText('word '.repeat(10_000), 100);
    expect(Array.from(text).length).toBeLessThanOrEqual(100);
    expect(text.endsWith('word…')).toBe(true);
  });
});

describe('Markdown from HTML', () => {
  it.each([
    ['paragraphs', '<p>a</p><p>b <b>c</b> <i>d</i></p>', 'a\n\nb **c** *d*'],
    ['links', '<a href="https://a.org/b">c</a>', '[c](https://a.org/b)'],
    ['links that are refused', '<a href="javascript:a">c</a>', 'c'],
    ['pictures', '<img src="https://a.org/b.png" alt="c">', '![c](https://a.org/b.png)'],
    ['code', '<pre><code class="lang-js">a &lt; b\n</code></pre>', '```\na < b\n```'],
    ['lists', '<ul><li>a<li>b</ul><ol><li>c</ol>', '- a\n- b\n\n1. c'],
    ['quotes', '<blockquote><p>a</p></blockquote>', '> a'],
    ['headings', '<h1>a</h1><h2>b</h2>', '# a\n\n## b'],
    ['tables', '<table><tr><th>a<th>b<tr><td>1<td>2</table>', '| a | b |\n| - | - |\n| 1 | 2 |'],
    ['unknown tags', '<font color=red>a</font><custom-x>b</custom-x>', 'ab'],
    ['scripts and styles', 'a<script>b</script><style>c</style>', 'a'],
    ['lines', 'a<br>b', 'a\\\nb'],
    ['powers', '10<sup>6</sup> kg', '10⁶ kg'],
    ['fractions', '5<sup>1</sup>/<sub>2</sub>', '5¹/₂'],
    ['exponents with signs', '10<sup>−3</sup> m<sup>2</sup>', '10⁻³ m²'],
    ['formulas', 'CO<sub>2</sub>, x<sup>2a</sup>, <b>x<sup>y</sup></b>', 'CO₂, x^(2a), **x^y**'],
    ['powers in what is nested too deep', `${'<div>'.repeat(60)}10<sup>6</sup>`, '10⁶'],
  ])('keeps what matters: %s', (_what, html, markdown) => {
    expect(markdownFromHtml(html)).toBe(markdown);
  });

  it.each([
    ['a path', '<a href="/q/7">x</a>', '[x](https://looms.example/q/7)'],
    ['a place on the page', '<a href="#comment3">x</a>', '[x](https://looms.example/questions/1#comment3)'],
    ['a question', '<a href="?tab=votes">x</a>', '[x](https://looms.example/questions/1?tab=votes)'],
    ['a path beside the page', '<a href="../users/4">x</a>', '[x](https://looms.example/users/4)'],
    ['a host without a scheme', '<a href="//a.org/b">x</a>', '[x](https://a.org/b)'],
    ['a picture', '<img src="/b.png" alt="x">', '![x](https://looms.example/b.png)'],
    ['what is complete', '<a href="http://a.org/b">x</a>', '[x](http://a.org/b)'],
    ['a host by its name', '<a href="www.example.org">x</a>', '[x](www.example.org)'],
    ['a script', '<a href="javascript:a">x</a>', 'x'],
    ['a script behind a control character', '<a href="&#1;java&#10;script:a">x</a>', 'x'],
  ])('leads on to where it led: %s', (_what, html, markdown) => {
    expect(markdownFromHtml(html, 'https://looms.example/questions/1')).toBe(markdown);
  });

  it.each([
    [
      'paths',
      'see [a](/q/7) and [b](/help "Help")',
      'see [a](https://looms.example/q/7) and [b](https://looms.example/help "Help")',
    ],
    ['code', '`[a](/q/7)` and ``[b](/c)``', '`[a](/q/7)` and ``[b](/c)``'],
    ['what is complete', '[a](https://a.org/b) [c](www.a.org) (/d)', '[a](https://a.org/b) [c](www.a.org) (/d)'],
  ])('leads on in Markdown: %s', (_what, source, markdown) => {
    expect(withAbsoluteLinks(source, 'https://looms.example/questions/1')).toBe(markdown);
  });

  it('reads the same again where signs could mean something', () => {
    const markdown = markdownFromHtml('<p>*a* _b_ &lt;c&gt; [d] 1. e</p>');
    expect(renderMarkdown(markdown)).toBe('<p>*a* _b_ &lt;c> [d] 1. e</p>');
  });
});

it('numbers the renderer from one', () => {
  expect(rendererVersion).toBeGreaterThanOrEqual(1);
});
