import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { PageStyles } from '@cluster-commons/bridge';

interface Sheet {
  text: string;
  /** Allows this very text in a Content-Security-Policy. */
  source: string;
}

/** A reader who comes from a page of ours has its style sheets; anyone else is spared the wait for them. */
export const isFirstView = (req: Pick<IncomingMessage, 'headers'>): boolean =>
  req.headers['sec-fetch-site'] !== 'same-origin';

/** The style sheets of the build, read once each. */
export class StyleSheets {
  readonly #known = new Map<string, Sheet>();

  constructor(private readonly root: string) {}

  /** The styles of one page; `sources` are those that it holds, for its policy. */
  forPage(isInline: boolean): PageStyles & { sources: string[] } {
    const sources: string[] = [];
    const inline = (href: string): string => {
      const sheet = this.sheet(href);
      sources.push(sheet.source);
      return sheet.text;
    };
    return { isInline, inline, sources };
  }

  private sheet(href: string): Sheet {
    const known = this.#known.get(href);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.root, href), 'utf8');
    const sheet = { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` };
    this.#known.set(href, sheet);
    return sheet;
  }
}
