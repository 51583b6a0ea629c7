import type { Options as Schema } from 'rehype-sanitize';

/** What is worth carrying over from the HTML of another site; everything else leaves its text behind. */
export const importSchema: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'ul', 'ol', 'li'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['b', 'i', 's', 'sup', 'sub', 'strike', 'img', 'kbd', 'div', 'dl', 'dt', 'dd'],
  ],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'], img: ['src', 'alt'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
  clobber: [],
};
