import type { Options as Schema } from 'rehype-sanitize';

/** What may come out of a member's text. No style, class, id, form field, frame, picture or script has a way in. */
export const postSchema: Schema = {
  tagNames: [
    ...['p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'ul', 'ol', 'li'],
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: { a: ['href'], ol: ['start'], th: ['align'], td: ['align'] },
  protocols: { href: ['http', 'https', 'mailto'] },
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

/** What is worth carrying over from the HTML of another site; everything else leaves its text behind. */
export const importSchema: Schema = {
  ...postSchema,
  tagNames: [
    ...(postSchema.tagNames ?? []),
    'h1',
    'b',
    'i',
    's',
    'strike',
    'img',
    'kbd',
    'div',
    'tfoot',
    'dl',
    'dt',
    'dd',
  ],
  attributes: { ...postSchema.attributes, img: ['src', 'alt'] },
  protocols: { ...postSchema.protocols, src: ['http', 'https'] },
};
