import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import type { Root } from 'hast';
import { eachElement } from './html-tree.ts';
import { markdownFromHtml, plainText, renderMarkdown } from './index.ts';

const tags = new Set(
  'p br hr blockquote pre code em strong del a ul ol li h2 h3 h4 h5 h6 table thead tbody tr th td div sup section'.split(
    ' ',
  ),
);
const attributes = new Set(
  'a.href a.rel ol.start th.className td.className div.className div.tabIndex div.role div.ariaLabel h2.id h3.id pre.dataLang a.id a.role li.id section.role'.split(
    ' ',
  ),
);
const classes = new Set(['table-box', 'align-end', 'align-center']);
const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** What a browser would make of the HTML that is not on the lists above. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const tree: Root = parser.parse(html);
  eachElement(tree, ({ tagName, properties }) => {
    if (!tags.has(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (name !== 'dir' && !attributes.has(`${tagName}.${name}`)) found.push(`${tagName} ${name}`);
      if (name === 'className' && ![value].flat().every((one) => classes.has(String(one))))
        found.push(`class ${value}`);
    }
    const href = properties['href'];
    if (href !== undefined && !/^(?:https?|mailto):$/.test(new URL(String(href), 'https://here.invalid/').protocol))
      found.push(`href ${String(href)}`);
  });
  return found;
}

const payloads = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//x.org></ScRiPt>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"/>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><input type=submit></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror=alert(1)></video>',
  '<body onload=alert(1)>',
  '<base href="https://x.org/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="https://x.org/x.css">',
  '<style>*{background:url(https://x.org)}</style>',
  '<p style="position:fixed;inset:0">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a id="viewer" name="viewer">x</a>',
  '<div class="table-box" id="main">x</div>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<textarea></textarea><script>alert(1)</script>',
  '<title><img src=x onerror=alert(1)></title>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x onclick="alert(1)">',
  '<plaintext>',
  '<a href="https://x.org" onclick="alert(1)" target="_blank">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x]( javascript:alert(1))',
  '[x](java\tscript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;avascript&#x3A;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](blob:https://x.org/1)',
  '[x](//x.org/" onmouseover="alert(1))',
  '[x](https://x.org/"onmouseover="alert\\(1\\))',
  '[x](https://x.org/ "t\\" onmouseover=\\"alert(1)")',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '<javascript:alert(1)>',
  '<https://x.org/"onmouseover="alert(1)>',
  'https://x.org/"onmouseover="alert(1)',
  'www.x.org/<script>alert(1)</script>',
  '[a]: javascript:alert(1)\n\n[a]',
  '[a]: <javascript:alert(1)> "x"\n\n![a]',
  '[constructor][__proto__]\n\n[__proto__]: javascript:alert(1)',
  '```<script>\nalert(1)\n```',
  '```js" onclick="alert(1)\nx\n```',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '| <script>alert(1)</script> |\n| --- |\n| <img src=x onerror=alert(1)> |',
  '| "onmouseover="alert(1) |\n| :-: |\n| x |',
  '# <img src=x onerror=alert(1)>',
  '- [x] <img src=x onerror=alert(1)>',
  '@amina"onclick="alert(1)',
  '@<script>alert(1)</script>',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '[^"onclick="alert(1)]\n\n[^"onclick="alert(1)]: x',
  '[a[^1]](javascript:alert(1))\n\n[^1]: [b](javascript:alert(1))',
  '[^__proto__] [^constructor]\n\n[^__proto__]: x\n[^constructor]: y',
  '[^1]\n\n> [^1]: x\n\n- [^1]: y',
  '$<script>alert(1)</script>$',
  '\\(<img src=x onerror=alert(1)>\\)',
  '#1"onclick="alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202Etpircs\u202C<script\u0000>alert(1)</script>',
  '<\u0000script>alert(1)</script>',
  '\\<script>alert(1)\\</script>',
];

describe('hostile text', () => {
  it.each(payloads)('is harmless as a post: %j', (payload) => {
    expect(dangersIn(renderMarkdown(payload))).toEqual([]);
  });

  it.each(payloads)('is harmless as a page: %j', (payload) => {
    expect(dangersIn(renderMarkdown(payload, { headings: true }))).toEqual([]);
  });

  it.each(payloads)('is harmless when it came as HTML: %j', (payload) => {
    expect(dangersIn(renderMarkdown(markdownFromHtml(payload)))).toEqual([]);
  });

  it('would be found by this test', () => {
    expect(dangersIn('<a href="javascript:x" onclick="y">z</a><script></script>')).toEqual([
      'a onClick',
      'href javascript:x',
      '<script>',
    ]);
  });
});

const size = 100_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
const tangles: [what: string, source: string][] = [
  ['brackets', filled('[') + filled(']')],
  ['open brackets', filled('![')],
  ['links in links', filled('[a') + filled('](b)')],
  ['emphasis', filled('*a_ ')],
  ['emphasis, closed', `${filled('*')}a${filled('*')}`],
  ['emphasis in many blocks', filled(`${'*a_ '.repeat(50)}\n\n`)],
  ['strong and emphasis', filled('a**b') + filled('c* ')],
  ['quotes', filled('>')],
  ['quotes on many lines', filled(`${'>'.repeat(16)} a\n`)],
  ['lists in a line', filled('- ')],
  ['lists in lines', filled('- - - - a\n')],
  ['lists by indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')],
  ['a long list', filled('- a\n')],
  ['many lists', filled('- a\n\nb\n\n')],
  ['a wide table', `${filled('|a')}\n${filled('|-')}\n${filled('|b')}`],
  ['a table filled up', `${'|a'.repeat(9000)}\n${'|-'.repeat(9000)}\n${'b\n'.repeat(9000)}`],
  ['a definition used often', `[a]: /${'b'.repeat(50_000)}\n\n${'[a] '.repeat(900)}`],
  ['many definitions', Array.from({ length: 7000 }, (_, n) => `[a${n}]: b`).join('\n')],
  ['back ticks', Array.from({ length: 440 }, (_, n) => `a${'`'.repeat(n)}`).join('')],
  ['fences', filled('```\n')],
  ['addresses', filled('a@b.')],
  ['mentions', filled('@abc ')],
  ['headings', filled('# a\n')],
  ['lines', filled('a\n')],
  ['back slashes', filled('\\\n')],
  ['foot notes', filled('[^a]')],
  ['foot notes that are defined', `${'[^a]'.repeat(390)}\n\n[^a]: ${filled('b ')}`],
  ['foot notes in foot notes', filled('[^a]:> ')],
  ['notes within a line', filled('^[a')],
  ['formulas', filled('$a')],
  ['formulas without an end', filled('\\(a ')],
  ['formulas in displays', filled('$$a')],
  ['names that are none', `@${filled('a-')}`],
  ['numbers', filled('#1 ')],
  ['setext headings', filled('a\n=\n')],
  ['setext headings with dashes', filled('a\n-\n')],
  ['lazy lines of quotes', filled('> a\nb\n')],
  ['quotes before headings', filled('> #\na\n')],
  ['lazy lines of lists', filled('- a\nb\n')],
  ['lazy lines of lists in quotes', filled('> - a\nb\n')],
  ['escaped back ticks', filled('`\\``')],
  ['entities', filled('&amp;')],
  ['open entities', filled('&')],
  ['emphasis of one sign', filled('*')],
  ['under lines in words', filled('a_')],
  ['strike-through', filled('~~a')],
  ['links with titles', `${filled('[a](b "c')}")`],
  ['open links', filled('[a](<b')],
  ['definitions over lines', filled("[a]: b\n'c\n")],
  ['open brackets with definitions', `${filled('[a][b')}\n\n[b]: c`],
  ['addresses with schemes', filled('https://a.b/')],
  ['www addresses', filled('www.')],
  ['open angles', filled('<https:a')],
  ['closed fences in lists', filled('- ```\n  a\n  ```\n')],
  ['rules', filled('***\n')],
  ['tables', filled('|a|\n|-|\n|b|\n\n')],
  ['a table in quotes', filled('> |a|\n> |-|\n> |b|\n\n')],
  ['tabs', filled('\t')],
  ['ordered lists', filled('1. a\n')],
  ['lists in quotes in lists', filled('- > - > a\n')],
  ['tasks', filled('- [ ] a\n')],
  ['stars beside quotation marks', filled('«**a**»')],
  ['mentions that are none', filled('@@a')],
  ['hard breaks', filled('a  \n')],
  ['Arabic with addresses', filled('راجع https://a.b/c ثم ')],
];

/** Microseconds of this thread's processor, which other programs on the machine do not add to. */
function workOf(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

describe('tangled text of 100 kB', () => {
  // As multiples of the work for honest text as long; measured up to 44, for twice the text, and, for lists in lists in
  // HTML, 21.
  const most = { render: 150, convert: 100 };
  const honestText = filled(
    'We buy yarn in one lot, and share what we save by the weight that each of us took home.\n\n',
  );
  const honestHtml = `<p>${honestText.replaceAll('\n\n', '</p><p>')}</p>`;
  let honest: { render: number; convert: number };
  beforeAll(() => {
    honest = {
      render: workOf(() => {
        renderMarkdown(honestText);
        plainText(honestText, 200);
      }),
      convert: workOf(() => markdownFromHtml(honestHtml)),
    };
  });

  it.each(tangles)('is rendered with bounded work and size: %s', (_what, source) => {
    let html = '';
    const work = workOf(() => {
      html = renderMarkdown(source);
      plainText(source, 200);
    });
    expect(work).toBeLessThan(most.render * honest.render);
    expect(html.length).toBeLessThan(source.length * 12);
  });

  it.each([
    ['brackets', `${'['.repeat(5000)}word\n\n${']'.repeat(5000)}`],
    ['quotes', '> word\nb\n'.repeat(1000)],
    ['depth', `${'> '.repeat(60)}word`],
    ['cells', `${'|a'.repeat(300)}\n${'|-'.repeat(300)}\n${'|word\n'.repeat(300)}`],
    ['growth', `[a]: /${'b'.repeat(9000)}\n\n${'[a] '.repeat(5000)} word`],
  ])('loses no word: %s', (_what, source) => {
    expect(renderMarkdown(source).includes('word')).toBe(true);
  });

  it.each([
    ['open tags', filled('<div>')],
    ['emphasis', filled(`${'<i><b>'.repeat(19)}x${'</b></i>'.repeat(19)}`)],
    ['quotes', filled('<blockquote>')],
    ['lists', filled(`${'<ul><li>'.repeat(39)}x${'</ul>'.repeat(39)}`)],
    ['one wide row', `<table>${'<tr>'.repeat(3000)}${'<td>x'.repeat(3000)}`],
    ['brackets', filled('<')],
  ])('is converted from HTML with bounded work and size: %s', (_what, html) => {
    let markdown = '';
    const work = workOf(() => {
      markdown = markdownFromHtml(html);
    });
    expect(work).toBeLessThan(most.convert * honest.convert);
    expect(markdown.length).toBeLessThan(html.length * 4);
  });
});
