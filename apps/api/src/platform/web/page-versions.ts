import { Injectable } from '@nestjs/common';

/** How a finished page of one kind of address is known to be still true. */
export interface CachedPages {
  /** Named groups are the parameters given to `version`. */
  path: RegExp;
  /** Query parameters that change the page; any other one makes it uncacheable. */
  query: readonly string[];
  /** Seconds without a check. Zero: each hit asks `version`. */
  maxAge: number;
  /** What the page was made from, takedowns included; null when it is not there. One prepared statement. */
  version: (parameters: Readonly<Record<string, string>>) => Promise<string | null>;
}

/** Kinds of signed-out pages that may be kept; features register theirs when they start. */
@Injectable()
export class PageVersions {
  readonly #kinds: CachedPages[] = [];

  register(...kinds: readonly CachedPages[]): void {
    this.#kinds.push(...kinds);
  }

  /** The kind of an address and its parameters; null for one that is never kept. */
  match(path: string): { kind: CachedPages; parameters: Readonly<Record<string, string>> } | null {
    for (const kind of this.#kinds) {
      const found = kind.path.exec(path);
      if (found !== null) return { kind, parameters: found.groups ?? {} };
    }
    return null;
  }
}
