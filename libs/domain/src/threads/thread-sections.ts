import { checkText, linesOf, type Problem } from '../kernel/index.ts';

const asked = { isRequired: true, most: 3_800 };
const optional = { isRequired: false, most: 3_800 };

/**
 * The sections of kinds that are written in parts, in the order in which their posts have them. All of a kind together
 * fit into one post with their headings.
 */
export const threadSections = {
  case: { problem: asked, action: asked, cost: asked, result: asked, failed: asked },
  looking_for: { wanted: asked, offered: optional, until: { isRequired: false, most: 200 } },
} as const;

export type SectionedKind = keyof typeof threadSections;
export type SectionName<Kind extends SectionedKind = SectionedKind> = Kind extends SectionedKind
  ? keyof (typeof threadSections)[Kind] & string
  : never;

/** The texts of the sections of a kind; an empty one is not in its post. */
export type Sections<Kind extends SectionedKind = SectionedKind> = Readonly<Record<SectionName<Kind>, string>>;
/** What stands above each of them, in one language. */
export type SectionHeadings<Kind extends SectionedKind> = Readonly<Record<SectionName<Kind>, string>>;

/** Fewest code points of a section that has to be there. */
const least = 2;

const namesOf = <Kind extends SectionedKind>(kind: Kind): SectionName<Kind>[] =>
  Object.keys(threadSections[kind]) as SectionName<Kind>[];

const boundsOf = <Kind extends SectionedKind>(kind: Kind, name: SectionName<Kind>): typeof asked | typeof optional =>
  (threadSections[kind] as unknown as Record<string, typeof asked | typeof optional>)[name] ?? optional;

/** What is wrong with the sections of a kind, under `path`. */
export const checkSections = <Kind extends SectionedKind>(
  kind: Kind,
  sections: Sections<Kind>,
  ...path: string[]
): Problem[] =>
  namesOf(kind).flatMap((name) => {
    const { isRequired, most } = boundsOf(kind, name);
    return checkText(sections[name], { least: isRequired ? least : 0, most }, ...path, name);
  });

const fence = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** Closes what would take the next heading into a block of code. */
function closed(text: string): string {
  let open: { indent: string; mark: string } | null = null;
  for (const line of text.split('\n')) {
    const [, indent = '', mark = '', rest = ''] = fence.exec(line) ?? [];
    if (mark === '') continue;
    if (open === null) open = { indent, mark };
    else if (mark.startsWith(open.mark) && rest.trim() === '') open = null;
  }
  return open === null ? text : `${text}\n${open.indent}${open.mark}`;
}

const tidied = (text: string): string =>
  linesOf(text)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();

const lineOfHeading = (heading: string): string => `## ${heading}`;

/** A line that is written as the heading of a section would be taken for one: it goes one level down. */
const distinct = (text: string, headings: ReadonlySet<string>): string =>
  text
    .split('\n')
    .map((line) => (headings.has(line.trimEnd()) ? `#${line}` : line))
    .join('\n');

/** Sections as the Markdown of one post: each below its heading, in the order of the kind; empty ones are left out. */
export function bodyOfSections<Kind extends SectionedKind>(
  kind: Kind,
  sections: Sections<Kind>,
  headings: SectionHeadings<Kind>,
): string {
  const lines = new Set(namesOf(kind).map((name) => lineOfHeading(headings[name])));
  return namesOf(kind)
    .map((name) => [headings[name], closed(distinct(tidied(sections[name]), lines))] as const)
    .filter(([, text]) => text.trim() !== '')
    .map(([heading, text]) => `${lineOfHeading(heading)}\n\n${text}`)
    .join('\n\n');
}

function readWith<Kind extends SectionedKind>(
  kind: Kind,
  body: string,
  headings: SectionHeadings<Kind>,
): Sections<Kind> | null {
  const names = namesOf(kind);
  const places = new Map(names.map((name, place) => [lineOfHeading(headings[name]), place]));
  const found: string[][] = [];
  let current = -1;
  for (const line of linesOf(body).split('\n')) {
    const place = places.get(line.trimEnd());
    if (place !== undefined && place > current) current = place;
    else if (current >= 0) (found[current] ??= []).push(line);
    else if (line.trim() !== '') return null;
  }
  const texts = names.map((name, place) => [name, tidied(found[place]?.join('\n') ?? '')] as const);
  const isWhole = texts.every(([name, text]) => text.trim() !== '' || !boundsOf(kind, name).isRequired);
  return isWhole ? (Object.fromEntries(texts) as Sections<Kind>) : null;
}

/**
 * The sections that the body of a post holds, whatever the language of its headings.
 * @param headings of each language in which posts have been written
 * @returns null where the post has been given another form since
 */
export const sectionsOfBody = <Kind extends SectionedKind>(
  kind: Kind,
  body: string,
  headings: readonly SectionHeadings<Kind>[],
): Sections<Kind> | null =>
  headings.reduce<Sections<Kind> | null>((found, each) => found ?? readWith(kind, body, each), null);
