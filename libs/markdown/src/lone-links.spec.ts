import { loneLinks } from './lone-links.ts';
import { renderMarkdown } from './render.ts';

const here = 'https://clusters.example';
const hrefs = (markdown: string): string[] => loneLinks(renderMarkdown(markdown)).map(({ href }) => href);

describe('a link that stands alone', () => {
  it.each([
    ['an address', `Look:\n\n${here}/threads/12/yarn?from=21#p25\n\nGood.`, [`${here}/threads/12/yarn?from=21#p25`]],
    ['one in brackets', `<${here}/threads/12/yarn>`, [`${here}/threads/12/yarn`]],
    ['one of other letters', `${here}/threads/12/غزل`, [`${here}/threads/12/%D8%BA%D8%B2%D9%84`]],
    ['one with signs', `${here}/threads/12?a=1&b=2`, [`${here}/threads/12?a=1&b=2`]],
    ['one in a quotation', `> ${here}/clusters/agra`, [`${here}/clusters/agra`]],
    ['names', '@amina-w\n\nand\n\n@zed', ['/members/amina-w', '/members/zed']],
  ])('is found: %s', (_what, markdown, found) => expect(hrefs(markdown)).toEqual(found));

  it.each([
    ['among words', `See ${here}/threads/12/yarn`],
    ['beside another', `${here}/threads/12 ${here}/threads/13`],
    ['with words of its own', `[The yarn](${here}/threads/12)`],
    ['that looks like a name and leads elsewhere', '[@amina is great](/members/zed)'],
    ['in code', `\`${here}/threads/12\``],
    ['in tags that were typed', `<p><a href="${here}/threads/12">${here}/threads/12</a></p>`],
    ['in emphasis', `**${here}/threads/12**`],
  ])('is none %s', (_what, markdown) => expect(hrefs(markdown)).toEqual([]));

  it('names the paragraph as it stands in the text', () => {
    const html = renderMarkdown(`Look:\n\n${here}/threads/12`);
    const [link] = loneLinks(html);
    expect(html.replace(link?.markup ?? '', '')).toBe('<p>Look:</p>\n');
  });
});
