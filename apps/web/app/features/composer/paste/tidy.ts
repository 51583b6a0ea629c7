/** Elements whose content nobody sees. */
const unseen =
  'script, style, meta, link, title, head, template, noscript, img, picture, svg, video, audio, object, iframe';

/** Where a link that is kept may lead. */
const leads = /^(?:https?:\/\/|mailto:|tel:)/i;

const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? '';

const unwrap = (element: Element): void => element.replaceWith(...Array.from(element.childNodes));

function renamed(element: Element, name: string): Element {
  const next = element.ownerDocument.createElement(name);
  next.append(...Array.from(element.childNodes));
  element.replaceWith(next);
  return next;
}

function wrapInside(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...Array.from(element.childNodes));
  element.append(inner);
}

function removeComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

const isBold = (style: string): boolean => /font-weight:\s*(?:bold|[6-9]00)/.test(style);
const isLight = (style: string): boolean => /font-weight:\s*(?:normal|[1-5]00)/.test(style);
const isItalic = (style: string): boolean => /font-style:\s*italic/.test(style);

/** What a style says becomes what an element says; a bold element whose style says otherwise is none. */
function readStyles(root: Element): void {
  for (const bold of Array.from(root.querySelectorAll('b, strong'))) if (isLight(styleOf(bold))) unwrap(bold);
  for (const slant of Array.from(root.querySelectorAll('i, em')))
    if (/font-style:\s*normal/.test(styleOf(slant))) unwrap(slant);
  for (const span of Array.from(root.querySelectorAll('span, font, a'))) {
    const style = styleOf(span);
    if (span.textContent.trim() === '') continue;
    if (isBold(style) && span.closest('b, strong') === null) wrapInside(span, 'strong');
    if (isItalic(style) && span.closest('i, em') === null) wrapInside(span, 'em');
    if (/text-decoration[^;]*line-through/.test(style)) wrapInside(span, 's');
  }
  // A heading, and the head of a table, are bold already.
  for (const bold of Array.from(root.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, th) :is(b, strong)'))) unwrap(bold);
}

/** A paragraph that a word processor means as a heading. */
function readHeadings(root: Element): void {
  for (const line of Array.from(root.querySelectorAll('p'))) {
    const level =
      /\b(?:mso)?heading([1-6])\b/i.exec(line.className)?.[1] ?? (/\bMsoTitle\b/.test(line.className) ? '1' : '');
    if (level !== '') renamed(line, `h${level}`);
  }
}

const listStyle = /mso-list:\s*l\d+\s+level(\d+)/;
/** A number, a letter or a roman number with a mark behind it: of a list that counts. */
const counts = /^\(?(?:\d+|[a-z]{1,4})[.)]/i;

/** The sign that Word writes before an item of a list, taken out of it. */
function takeSign(line: Element): string {
  const ignored = Array.from(line.querySelectorAll('span')).find((span) => /mso-list:\s*ignore/.test(styleOf(span)));
  const sign = ignored?.textContent.trim() ?? '';
  ignored?.remove();
  return sign;
}

/** Word writes lists as paragraphs, each with its level and its sign. */
function readWordLists(root: Element): void {
  /** The lists that are open, the outermost first. */
  let open: Element[] = [];
  let last: Element | null = null;
  for (const line of Array.from(root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div'))) {
    const level = Number(listStyle.exec(styleOf(line))?.[1] ?? 0);
    if (level === 0) continue;
    const name = counts.test(takeSign(line)) ? 'ol' : 'ul';
    if (last === null || line.previousElementSibling !== last) open = [];
    open = open.slice(0, level);
    if (open.length === level && open[level - 1]?.localName !== name) open = open.slice(0, level - 1);
    while (open.length < level) {
      const list = root.ownerDocument.createElement(open.length === level - 1 ? name : 'ul');
      const around: Element | undefined = open.at(-1);
      if (around === undefined) line.before(list);
      else (around.lastElementChild ?? around.appendChild(root.ownerDocument.createElement('li'))).append(list);
      open.push(list);
    }
    const item = root.ownerDocument.createElement('li');
    item.append(...Array.from(line.childNodes));
    open.at(-1)?.append(item);
    last = open[0] ?? null;
    line.remove();
  }
}

/** Lists inside of lists stand in an item, and an item that is one paragraph is its words. */
function tidyLists(root: Element): void {
  for (const list of Array.from(root.querySelectorAll(':is(ul, ol) > :is(ul, ol)')))
    list.previousElementSibling?.append(list);
  for (const item of Array.from(root.querySelectorAll('li')))
    for (const line of Array.from(item.children)) if (line.localName === 'p') unwrap(line);
}

function readLinks(root: Element): void {
  for (const link of Array.from(root.querySelectorAll('a')))
    if (!leads.test(link.getAttribute('href') ?? '') || link.textContent.trim() === '') unwrap(link);
}

/**
 * Makes of what programs put on the clipboard the HTML that they mean: lists that are lists, bold that is bold, links
 * that lead somewhere, and nothing that nobody sees.
 */
export function tidy(root: Element): void {
  removeComments(root);
  for (const element of Array.from(root.querySelectorAll(unseen))) element.remove();
  for (const element of Array.from(root.getElementsByTagName('*')))
    if (element.localName.includes(':')) unwrap(element);
  readHeadings(root);
  readWordLists(root);
  tidyLists(root);
  readLinks(root);
  readStyles(root);
  for (const code of Array.from(root.querySelectorAll('pre:not(:has(> code))'))) wrapInside(code, 'code');
}
