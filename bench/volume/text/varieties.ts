import { plainText, renderMarkdown } from '@cluster-commons/markdown';
import { threadLimits } from '@cluster-commons/domain/threads';
import { Dice, type Seed } from '../dice.ts';
import { slots, textLanguages, withSlots, type LanguagePack, type TextLanguage } from './language-pack.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

export const packs: Readonly<Record<TextLanguage, LanguagePack>> = { en, fr, es, ar };

/** Opening posts and replies rendered for each language; with three slots filled in, no two posts need be the same. */
const perLanguage = 60;

/** What goes into the slots; plain words without any character that Markdown or HTML treats. */
export interface Filling {
  place: string;
  sector: string;
  number: string;
}

const slotPattern = new RegExp(`[${slots.place}${slots.sector}${slots.number}]`);
const slotNames: Readonly<Record<string, keyof Filling>> = {
  [slots.place]: 'place',
  [slots.sector]: 'sector',
  [slots.number]: 'number',
};

/** A text cut at its slots once, so that filling it is only joining. */
export class Template {
  readonly #parts: readonly string[];
  readonly #names: readonly (keyof Filling)[];

  constructor(text: string) {
    this.#parts = text.split(slotPattern);
    this.#names = Array.from(text.matchAll(new RegExp(slotPattern, 'g')), ([slot]) => slotNames[slot] ?? 'place');
  }

  fill(filling: Filling): string {
    let text = this.#parts[0] ?? '';
    for (let i = 0; i < this.#names.length; i += 1) {
      text += filling[this.#names[i] ?? 'place'] + (this.#parts[i + 1] ?? '');
    }
    return text;
  }
}

/** A post before its slots are filled: Markdown, the HTML it renders to, and its first words. */
export interface Variety {
  body: Template;
  html: Template;
  excerpt: (filling: Filling) => string;
}

export interface Varieties {
  openings: Readonly<Record<TextLanguage, readonly Variety[]>>;
  replies: Readonly<Record<TextLanguage, readonly Variety[]>>;
  titles: Readonly<Record<TextLanguage, readonly Template[]>>;
  headlines: Readonly<Record<TextLanguage, readonly Template[]>>;
}

const paragraph = (sentences: readonly string[]): string => sentences.join(' ');

function compose(dice: Dice, pack: LanguagePack, isOpening: boolean): string {
  const facts = dice.pickSome(pack.facts, 5 + dice.below(isOpening ? 5 : 4));
  const blocks = [paragraph([dice.pick(isOpening ? pack.asks : pack.replies), ...facts.splice(0, 2)])];
  if (dice.chance(0.3))
    blocks.push(
      dice
        .pickSome(pack.steps, 3 + dice.below(2))
        .map((step) => `- ${step}`)
        .join('\n'),
    );
  if (dice.chance(0.15)) blocks.push(`> ${dice.pick(pack.quotes)}`);
  if (facts.length > 0) blocks.push(paragraph(facts));
  blocks.push(dice.pick(isOpening ? pack.questions : pack.closings));
  return withSlots(blocks.join('\n\n'));
}

/**
 * Cuts words on one line as `plainText` cuts them, without parsing Markdown again for each of millions of posts.
 * A spec holds the two together.
 */
function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const start = words.slice(0, most - 1);
  const atWord = start.slice(0, Math.max(0, start.lastIndexOf(' ')));
  return `${(atWord.length > start.length * 0.7 ? atWord : start).replace(/[\s,;:،؛.-]+$/u, '')}…`;
}

function variety(source: string): Variety {
  const body = new Template(source);
  const words = new Template(plainText(source, source.length));
  return {
    body,
    html: new Template(renderMarkdown(source)),
    excerpt: (filling) => cut(words.fill(filling), threadLimits.excerpt),
  };
}

const forLanguages = <T>(make: (pack: LanguagePack, language: TextLanguage) => readonly T[]) =>
  Object.fromEntries(textLanguages.map((language) => [language, make(packs[language], language)])) as Record<
    TextLanguage,
    readonly T[]
  >;

/** All varieties of a seed; each is rendered here once, however many posts use it. */
export function makeVarieties(seed: Seed): Varieties {
  const posts = (isOpening: boolean) =>
    forLanguages((pack, language) =>
      Array.from({ length: perLanguage }, (_, i) => {
        const dice = new Dice(seed, 'post', -1 - i, textLanguages.indexOf(language) * 2 + Number(isOpening));
        return variety(compose(dice, pack, isOpening));
      }),
    );
  const templates = (texts: readonly string[]) => texts.map((text) => new Template(withSlots(text)));
  return {
    openings: posts(true),
    replies: posts(false),
    titles: forLanguages((pack) => templates(pack.titles)),
    headlines: forLanguages((pack) => templates(pack.headlines)),
  };
}
