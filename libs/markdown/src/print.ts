import { hasRightToLeft, startOf, type Direction } from '@cluster-commons/domain/kernel';
import { bounds } from './bounds.ts';
import { directionsOf } from './directions.ts';
import { HeadingLevels, HeadingNames } from './headings.ts';
import { hrefOf, leavesTheSite } from './links.ts';
import { mentionsIn, namesMembers, pathOf, type Named } from './mentions.ts';
import { NoteMarks } from './note-marks.ts';
import { plainInfo, type Token } from './parser.ts';
import { wordsOf } from './words.ts';

export interface RenderOptions {
  /** A page of its own: headings start at h2 and carry ids. In a post they start at h3, under the thread's h2. */
  headings?: boolean;
  /** Which of the things that the text names become links. By default every `@handle`. */
  named?: Named;
}

/** The page would be far longer than its source. */
export class TooLong extends Error {}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
export const escapeText = (text: string): string => text.replace(/[&<]/g, (sign) => escapes[sign] ?? sign);
const escapeValue = (value: string): string => value.replace(/[&<"]/g, (sign) => escapes[sign] ?? sign);

/** Tags of the tokens that are printed as they are, by the token's name without `_open`. */
const blockTags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bullet_list: 'ul',
  ordered_list: 'ol',
  list_item: 'li',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
  footnote: 'li',
};
const inlineTags: Readonly<Record<string, string>> = { em: 'em', strong: 'strong', s: 'del' };

const columnClasses: Readonly<Record<string, string>> = {
  'text-align:right': ' class="align-end"',
  'text-align:center': ' class="align-center"',
};

const codeLanguage = /^[\p{L}\p{N}_+#.-]{1,30}/u;
/** The language that a block of code is said to be in; readers see it beside the code. */
const languageOf = ({ type, info }: Token): string => {
  const language = type === 'fence' ? codeLanguage.exec(plainInfo(info))?.[0] : undefined;
  return language === undefined ? '' : ` data-lang="${escapeValue(language)}"`;
};

const labelLength = 80;
const task = /^\[([ xX])\](?=\s)/;

/**
 * Prints tokens as HTML that is safe by construction: a token of a kind that is not named here is printed as text,
 * and no attribute is copied but those that are named.
 */
export class Printer {
  readonly #tokens: readonly Token[];
  readonly #options: RenderOptions;
  #html = '';
  readonly #most: number;
  readonly #directions: ReadonlyMap<number, Direction | undefined>;
  readonly #around: (Direction | undefined)[] = [];
  /** Tags that are open, so that each close is that of its open. */
  readonly #open: string[] = [];
  readonly #levels: HeadingLevels;
  readonly #names = new HeadingNames();
  readonly #notes: NoteMarks;

  constructor(tokens: readonly Token[], source: string, options: RenderOptions) {
    this.#tokens = tokens;
    this.#options = options;
    this.#most = bounds.growth * Math.max(source.length, bounds.leastSource);
    this.#directions = hasRightToLeft(source) ? directionsOf(tokens) : new Map();
    this.#levels = new HeadingLevels(options.headings === true ? 2 : 3);
    this.#notes = new NoteMarks(source);
  }

  /** @throws TooLong */
  print(): string {
    this.#tokens.forEach((token, index) => {
      this.block(token, index);
      if (this.#html.length > this.#most) throw new TooLong();
    });
    return this.#html.trimEnd();
  }

  private block(token: Token, index: number): void {
    const { type, nesting, hidden, content, children } = token;
    if (hidden) return;
    if (type === 'inline') {
      this.#html += this.inline(children ?? [], index);
      return;
    }
    // A tight list has paragraphs without tags; what follows one begins on a line of its own.
    if (nesting !== -1 && this.#tokens[index - 1]?.hidden) this.#html += '\n';
    if (type === 'fence' || type === 'code_block') {
      const dir = this.#directions.size > 0 && this.#around.at(-1) !== 'ltr' ? ' dir="ltr"' : '';
      this.#html += `<pre${dir}${languageOf(token)}><code>${escapeText(content)}</code></pre>\n`;
    } else if (type === 'hr') this.#html += '<hr>\n';
    else if (type === 'footnote_anchor') this.#html += this.#notes.wayBack(token);
    else if (nesting === 1) this.open(token, index);
    else if (nesting === -1) this.close();
    else this.#html += escapeText(content);
  }

  private open(token: Token, index: number): void {
    const { type } = token;
    const name = type.slice(0, -'_open'.length);
    const direction = this.#directions.get(index) ?? this.#around.at(-1);
    const dir = direction === this.#around.at(-1) ? '' : ` dir="${direction}"`;
    this.#around.push(direction);
    if (name === 'table') {
      this.#html += `<div class="table-box" tabindex="0"${this.tableLabel(index)}${dir}><table>\n`;
      this.#open.push('</table></div>\n');
      return;
    }
    if (name === 'footnote_block') {
      this.#html += `<section role="doc-endnotes"${dir}><ol>\n`;
      this.#open.push('</ol></section>\n');
      return;
    }
    const tag = name === 'heading' ? this.#levels.next(token.tag) : blockTags[name];
    if (tag === undefined) {
      this.#open.push('');
      return;
    }
    this.#html += `<${tag}${this.attributes(token, tag, index)}${dir}>${this.startsOnNewLine(index) ? '\n' : ''}`;
    this.#open.push(`</${tag}>\n`);
  }

  private close(): void {
    this.#around.pop();
    this.#html += this.#open.pop() ?? '';
  }

  /** Words stand beside the tag that opens, blocks below it. */
  private startsOnNewLine(index: number): boolean {
    const next = this.#tokens[index + 1];
    return next !== undefined && next.type !== 'inline' && !next.hidden && next.nesting !== -1;
  }

  private attributes(token: Token, tag: string, index: number): string {
    if (token.type === 'footnote_open') return ` id="${this.#notes.idOf(token)}"`;
    if (tag === 'ol') {
      const start = token.attrGet('start');
      return start === null ? '' : ` start="${Number(start)}"`;
    }
    if (tag === 'th' || tag === 'td') return columnClasses[String(token.attrGet('style'))] ?? '';
    if (this.#options.headings === true && (tag === 'h2' || tag === 'h3')) {
      return ` id="${escapeValue(this.#names.next(wordsOf(this.#tokens.slice(index, index + 2))))}"`;
    }
    return '';
  }

  /**
   * A box that takes the focus needs a name in the reader's language: the table's own column titles are that.
   */
  private tableLabel(index: number): string {
    const names: string[] = [];
    for (let i = index; this.#tokens[i]?.type !== 'thead_close' && i < this.#tokens.length; i += 1) {
      const token = this.#tokens[i];
      if (token?.type === 'inline') names.push(wordsOf([token]).trim());
    }
    const label = startOf(names.filter((name) => name !== '').join(', '), labelLength);
    return label === '' ? '' : ` role="group" aria-label="${escapeValue(label)}"`;
  }

  private inline(children: readonly Token[], index: number): string {
    let html = '';
    let linkDepth = 0;
    const open: string[] = [];
    children.forEach((token, position) => {
      const { type, nesting, content } = token;
      const name = type.replace(/_(?:open|close)$/, '');
      if (type === 'text') {
        const text = position === 0 ? this.withTask(content, index) : content;
        html += linkDepth > 0 ? escapeText(text) : this.withMentions(text);
      } else if (type === 'code_inline') html += `<code>${escapeText(content)}</code>`;
      else if (type === 'softbreak') html += '\n';
      else if (type === 'hardbreak') html += '<br>\n';
      else if (type === 'image') html += this.picture(token, linkDepth > 0);
      else if (type === 'footnote_ref') html += this.#notes.reference(token);
      else if (nesting === 1) {
        const href = type === 'link_open' ? hrefOf(String(token.attrGet('href') ?? '')) : null;
        const tag = inlineTags[name];
        if (type === 'link_open') linkDepth += 1;
        html += href !== null ? linkTag(href) : tag === undefined ? '' : `<${tag}>`;
        open.push(href !== null ? '</a>' : tag === undefined ? '' : `</${tag}>`);
      } else if (nesting === -1) {
        if (type === 'link_close') linkDepth -= 1;
        html += open.pop() ?? '';
      } else html += escapeText(content);
      if (html.length > this.#most) throw new TooLong();
    });
    return html + open.reverse().join('');
  }

  /** Boxes of task lists are characters: a form field that nobody can use helps no reader. */
  private withTask(text: string, index: number): string {
    const isFirstOfItem = this.#tokens[index - 2]?.type === 'list_item_open';
    return isFirstOfItem ? text.replace(task, (_, box: string) => (box === ' ' ? '☐' : '☑')) : text;
  }

  private withMentions(text: string): string {
    let html = '';
    let done = 0;
    for (const mention of mentionsIn(text)) {
      const path = pathOf(mention, this.#options.named ?? namesMembers);
      if (path === null) continue;
      const { start, end } = mention;
      html += `${escapeText(text.slice(done, start))}<a href="${escapeValue(path)}">${text.slice(start, end)}</a>`;
      done = end;
    }
    return html + escapeText(text.slice(done));
  }

  /** A link to it: no reader pays for a picture, or tells its server who reads, before asking for it. */
  private picture(token: Token, isInLink: boolean): string {
    const source = String(token.attrGet('src') ?? '');
    const text = escapeText(wordsOf(token.children ?? []).trim() || source);
    const href = isInLink ? null : hrefOf(source);
    return href === null ? text : `${linkTag(href)}${text}</a>`;
  }
}

/** Search engines owe nothing to links that leave the site. */
const linkTag = (href: string): string =>
  `<a href="${escapeValue(href)}"${leavesTheSite(href) ? ' rel="nofollow ugc noopener"' : ''}>`;
