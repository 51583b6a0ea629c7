import MarkdownIt, { type Token } from 'markdown-it';
import { isBounded } from './bounds.ts';
import { withFormulas } from './formulas.ts';
import { withNotes } from './notes.ts';

export type { Token };

/** Blocks inside one another; what lies deeper the parser would swallow. */
const deepest = 40;
/** Characters of a bare address that are looked at. */
const longestAddress = 2_000;

const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: deepest });
// What may be an address is judged when it is printed, so that the words of a refused one stay.
parser.validateLink = () => true;
parser.normalizeLinkText = (text) => text;
withNotes(parser);
withFormulas(parser);

parser.linkify.set({ fuzzyLink: false, maxLength: longestAddress });
parser.linkify.add('//');
parser.linkify.add('ftp:');
parser.linkify.add('www.', {
  validate: (text, position, self) => {
    const validator = self.re.get_http_validator();
    validator.lastIndex = 0;
    const found = validator.exec(`//${text.slice(position, position + longestAddress)}`);
    return found === null ? 0 : found[0].length - '//'.length;
  },
  normalize: (match) => {
    match.url = `https://${match.url}`;
  },
});

/** Quotation marks, and what ends words in Arabic and East Asian scripts, where no space need stand beside it. */
const besideWords = /[«»‹›“”„،؛؟۔、。「」『』【】《》〈〉！？：；，（）]/u;
const star = '*'.charCodeAt(0);

/**
 * Stars beside these marks begin and end emphasis as they do beside letters: `و**«التعاون»**مهم`, `mot**« oui »**mot`.
 * By CommonMark a run of stars between a letter and such a mark can do neither; all its own examples stay as they are.
 */
class InlineState extends parser.inline.State {
  override scanDelims(
    start: number,
    canSplitWord: boolean,
  ): ReturnType<InstanceType<typeof parser.inline.State>['scanDelims']> {
    const scanned = super.scanDelims(start, canSplitWord);
    if (this.src.charCodeAt(start) !== star) return scanned;
    const before = this.src[start - 1] ?? ' ';
    const after = this.src[start + scanned.length] ?? ' ';
    if (!besideWords.test(before) && !besideWords.test(after)) return scanned;
    return {
      ...scanned,
      can_open: !isSpace(after) && canStand(after, before),
      can_close: !isSpace(before) && canStand(before, after),
    };
  }
}
parser.inline.State = InlineState;

const isSpace = (character: string): boolean => /\s/u.test(character);
const isSign = (character: string): boolean => /[\p{P}\p{S}]/u.test(character) && !besideWords.test(character);
/** A run of stars touches a word on the one side, or a sign that stands free on the other. */
const canStand = (touched: string, other: string): boolean => !isSign(touched) || isSpace(other) || isSign(other);

/** What stands behind the opening of a block of code, its escapes and entities resolved. */
export const plainInfo = (info: string): string => parser.utils.unescapeAll(info).trim();

/**
 * The tokens of a Markdown text: CommonMark with GitHub's tables, strike-through, foot notes and bare addresses; tags
 * are text.
 * Null for a text that would take the parser unbounded time or that nests deeper than it goes.
 */
export function tokensOf(source: string): Token[] | null {
  if (!isBounded(source)) return null;
  const tokens = parser.parse(source, {});
  return tokens.some(({ level }) => level >= deepest - 1) ? null : tokens;
}
