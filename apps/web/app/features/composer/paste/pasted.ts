/** What a text does not have by itself: headings, lists, tables, links, and words that stand out. */
const structure =
  /<(?:h[1-6]|ul|ol|table|a|b|strong|i|em|blockquote|pre|s|del)[\s>]|mso-list|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic/i;

/** Is there more in HTML of the clipboard than its words? */
export const hasStructure = (html: string): boolean => structure.test(html);
