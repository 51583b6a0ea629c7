import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a dump holds, in the order of the table at the end. `others`: rows of Posts.xml that are no discussion. */
export const kinds = ['users', 'questions', 'answers', 'comments', 'votes', 'tags', 'others'] as const;
export type Kind = (typeof kinds)[number];

export interface Tally {
  read: number;
  imported: number;
  /** In the database already, from an earlier run. */
  present: number;
  skipped: number;
}

export interface Place {
  file: string;
  line: number;
  /** Rows this stands for; the line is the first of them. */
  rows?: number;
}

const kept = 20;

const placeText = ({ file, line, rows = 1 }: Place): string =>
  `${file} line ${line}${rows > 1 ? ` and ${rows - 1} more` : ''}`;

/** Counts what a run reads and does, and says of what it could not use where it stands and why. */
export class Report {
  readonly tallies = Object.fromEntries(
    kinds.map((kind) => [kind, { read: 0, imported: 0, present: 0, skipped: 0 }]),
  ) as Record<Kind, Tally>;
  /** The first lines, for the terminal; all are in the file. */
  readonly firstLines: string[] = [];
  lineCount = 0;
  readonly path: string;
  #file: number | null = null;

  /** @param path of the file with every line; made, with its folder, when there is a first one */
  constructor(path: string) {
    this.path = path;
  }

  read(kind: Kind, rows = 1): void {
    this.tallies[kind].read += rows;
  }

  imported(kind: Kind, rows = 1): void {
    this.tallies[kind].imported += rows;
  }

  present(kind: Kind, rows = 1): void {
    this.tallies[kind].present += rows;
  }

  skipped(kind: Kind, place: Place, reason: string): void {
    this.tallies[kind].skipped += place.rows ?? 1;
    this.#write(`${placeText(place)}: skipped, ${reason}`);
  }

  /** Something imported otherwise than it stands in the dump. */
  changed(place: Place, how: string): void {
    this.#write(`${placeText(place)}: ${how}`);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #write(line: string): void {
    this.lineCount += 1;
    if (this.firstLines.length < kept) this.firstLines.push(line);
    if (this.#file === null) {
      mkdirSync(dirname(this.path), { recursive: true });
      this.#file = openSync(this.path, 'a', 0o600);
    }
    writeSync(this.#file, `${line}\n`);
  }
}

const titles: Record<Kind, string> = {
  users: 'Users',
  questions: 'Questions',
  answers: 'Answers',
  comments: 'Comments',
  votes: 'Votes',
  tags: 'Tags',
  others: 'Other rows of Posts.xml',
};

const figure = new Intl.NumberFormat('en');

/** The table at the end of a run: what was read, imported, there before, skipped; and left, where the run was ended early. */
export function tableOf(tallies: Readonly<Record<Kind, Tally>>): string {
  const rows = kinds
    .filter((kind) => tallies[kind].read > 0 || kind !== 'others')
    .map((kind) => {
      const { read, imported, present, skipped } = tallies[kind];
      return { title: titles[kind], figures: [read, imported, present, skipped, read - imported - present - skipped] };
    });
  const hasLeft = rows.some(({ figures }) => figures[4] !== 0);
  const heads = ['read', 'imported', 'there before', 'skipped', ...(hasLeft ? ['left'] : [])];
  const cells = [
    ['', ...heads],
    ...rows.map(({ title, figures }) => [title, ...heads.map((_, i) => figure.format(figures[i] ?? 0))]),
  ];
  const widths = ['', ...heads].map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
    )
    .join('\n');
}
