/** A link that is all there is in a paragraph of a text, written as an address or as the name of a thing. */
export interface LoneLink {
  /** The whole paragraph as it was printed. */
  markup: string;
  href: string;
}

/** A paragraph as the printer writes it: nothing that a member types becomes such a tag. */
const paragraph = /<p(?: dir="(?:ltr|rtl)")?><a href="([^"<]{1,2000})"[^>]{0,80}>([^<]{1,2000})<\/a><\/p>/g;
/** How members, clusters and discussions are named in a text. */
const name = /^(?:#\d+|@\S+)$/;

const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&quot;': '"' };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|quot);/g, (sign) => signs[sign] ?? sign);

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The links of a printed text that stand alone, and say nothing of their own that would be lost in a card. */
export const loneLinks = (html: string): LoneLink[] =>
  Array.from(html.matchAll(paragraph), ([markup, target = '', words = '']) => {
    const [href, text] = [unescaped(target), unescaped(words)];
    return name.test(text) || readable(text) === readable(href) ? { markup, href } : null;
  }).filter((link) => link !== null);
