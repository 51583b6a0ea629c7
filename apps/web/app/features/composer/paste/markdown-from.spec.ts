import { markdownFrom } from './markdown-from.ts';
import { hasStructure } from './pasted.ts';

/** As Word puts a heading, two lists of two levels, bold words and a link on the clipboard. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB><!--StartFragment--><h1>Yarn pool<o:p></o:p></h1>
<p class=MsoNormal>Three firms pay <b>20&nbsp;per cent</b> <i>first</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>Cotton<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span></span><![endif]>combed<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Wool<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;
</span></span><![endif]>Call the mill</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;
</span></span><![endif]>Pay</p>
<p class=MsoNormal><a href="https://example.org/quote">The quote</a>, <a href="#_Toc1">below</a></p>
<!--EndFragment--></body></html>`;

const wordMarkdown = `# Yarn pool

Three firms pay **20 per cent** _first_.

- Cotton
  - combed
- Wool

1. Call the mill
2. Pay

[The quote](https://example.org/quote), below`;

/** As Google Docs does: all of it in a bold element that is not bold, words styled in spans. */
const google = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span
style="font-size:16pt;font-weight:400;">Deposit</span></h2><p dir="ltr"><span style="font-size:11pt;font-weight:400">We pay </span><span
style="font-weight:700;font-style:normal">first</span><span style="font-weight:400;font-style:italic">, always</span></p><ul style="margin-top:0"><li
dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p
dir="ltr"><span>Inner</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>Two</span></p></li></ul><br><div dir="ltr"
align="left"><table style="border:none"><colgroup><col width="100"><col></colgroup><tbody><tr><td><p dir="ltr"><span
style="font-weight:700">Firm</span></p></td><td><p><span>Share</span></p></td></tr><tr><td><p><span>A | B</span></p></td><td
style="text-align:right"><p><span>12</span></p></td></tr></tbody></table></div><p dir="ltr"><a href="https://example.org/" style="text-decoration:none"><span
style="color:#1155cc;text-decoration:underline">site</span></a></p></b><br class="Apple-interchange-newline">`;

const googleMarkdown = `## Deposit

We pay **first**_, always_

- One
  - Inner
- Two

| **Firm** | Share |
| --- | ---: |
| A \\| B | 12 |

[site](https://example.org/)`;

/** As Writer of LibreOffice does. */
const libre = `<!DOCTYPE HTML><html><head><meta name="generator" content="LibreOffice 24.8"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head>
<body lang="fr-FR" dir="ltr"><h3 class="western">Le prix</h3>
<p style="line-height: 100%">Le fil coûte <font face="Liberation Serif"><b>4 €</b></font> par kg, 10<sup>6</sup> m, H<sub>2</sub>O.</p>
<ol start="3"><li><p>Trois</p></li><li><p>Quatre</p><ul><li><p>dessous</p></li></ul></li></ol>
<p><strike>rien</strike> <s>tout</s></p><p align="left"><br/><br/></p>
<pre class="western">a = 1
b = 2</pre></body></html>`;

const libreMarkdown = `### Le prix

Le fil coûte **4 €** par kg, 10⁶ m, H₂O.

3. Trois
4. Quatre
   - dessous

~~rien~~ ~~tout~~

\`\`\`
a = 1
b = 2
\`\`\``;

/** As Excel does: a table without a head, widths, cells over two columns, empty cells at the end. */
const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--table {mso-displayed-decimal-separator:"\\.";}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192><!--StartFragment--><col width=64 span=3><tr height=20><td height=20
class=xl65 width=64>Mill</td><td class=xl66 align=right>Price, KES</td><td></td></tr><tr height=20><td>Nakuru</td><td align=right>1,250</td><td></td></tr><tr><td
colspan=2>Both<br>years</td><td>&nbsp;</td></tr><tr><td></td><td></td><td></td></tr><!--EndFragment--></table></body></html>`;

const excelMarkdown = `| Mill | Price, KES |
| --- | ---: |
| Nakuru | 1,250 |
| Both years |  |`;

describe('what is pasted', () => {
  it.each([
    ['Word', word, wordMarkdown],
    ['Google Docs', google, googleMarkdown],
    ['LibreOffice', libre, libreMarkdown],
    ['Excel', excel, excelMarkdown],
  ])('keeps its form from %s', (_program, html, markdown) => {
    expect(hasStructure(html)).toBe(true);
    expect(markdownFrom(html)).toBe(markdown);
  });

  it.each([
    ['a link that would run a script', '<a href="javascript:alert(1)">go</a>', 'go'],
    ['a script, a style and a hidden comment', '<b>a</b><script>x()</script><style>y</style><!-- z -->', '**a**'],
    ['a picture inside of the text', '<p>a <img src="data:image/png;base64,AA" alt="x"> <b>b</b></p>', 'a **b**'],
    ['signs that would mean something', '<p><b>5 * 3</b> [x] # 1_000_000</p>', '**5 \\* 3** \\[x\\] # 1\\_000\\_000'],
    [
      'Arabic',
      '<h2 dir="rtl">العربون</h2><ol dir="rtl"><li>ندفع <b>أولاً</b></li></ol>',
      '## العربون\n\n1. ندفع **أولاً**',
    ],
    ['a quotation', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
    ['a table of one cell, which is none', '<table><tr><td><b>Only</b></td></tr></table>', '**Only**'],
    ['nothing', '<table><tr><td></td></tr></table>', ''],
  ])('%s', (_what, html, markdown) => {
    expect(markdownFrom(html)).toBe(markdown);
  });

  it('is plain where its HTML says no more than its words', () => {
    expect(hasStructure('<meta charset="utf-8"><span style="color:#333">let a_b = c * d;</span>')).toBe(false);
    expect(hasStructure('<div><span style="font-weight: 400">a</span><br></div>')).toBe(false);
  });
});
