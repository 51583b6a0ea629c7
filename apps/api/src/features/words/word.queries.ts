import { Injectable } from '@nestjs/common';
import { expertise } from '@cluster-commons/domain/taxonomies';
import { wordLimits, type WordState } from '@cluster-commons/domain/words';
import { integer, maybe, select, text, texts, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { nameIn } from '../../platform/database/keyset-order.ts';

/** Every word beside the vocabulary `$1` that is in use, under its key, as most members write it. */
const inUse = `select folded(x) as key, mode() within group (order by x) as word, count(distinct p.member_id) as count,
    array_agg(distinct x) as spellings
  from profile p cross join unnest(p.expertise) x where x <> all($1::text[]) group by 1`;

const word = {
  word: text('coalesce(w.word, u.word)'),
  state: text<WordState>(`coalesce(w.state, 'open')`),
  target: maybe(text('w.target')),
  memberCount: integer('coalesce(u.count, 0)'),
};
const words = statement(
  'words_beside_vocabulary',
  `with u as (${inUse})
   select ${select(word)} from u full join word w on w.key = u.key
    where w.state is distinct from 'open' or u.key is not null
    order by coalesce(w.state, 'open') = 'open' desc, 4 desc, 1 limit ${wordLimits.listed}`,
  word,
);

const known = { ...word, spellings: texts(`coalesce(u.spellings, '{}')`) };
const wordAsked = statement(
  'word_asked',
  `with u as (${inUse})
   select ${select(known)} from u full join word w on w.key = u.key where coalesce(w.key, u.key) = folded($2)`,
  known,
);

const accepted = { word: text('w.word') };
const acceptedWords = statement(
  'words_accepted',
  `select ${select(accepted)} from word w where w.state = 'accepted' order by ${nameIn('en', 'w.word')} limit ${wordLimits.listed}`,
  accepted,
);

const decided = {
  given: text('g'),
  word: text('w.word'),
  state: text<WordState>('w.state'),
  target: maybe(text('w.target')),
};
const wordsDecided = statement(
  'words_decided',
  `select ${select(decided)} from unnest($1::text[]) g join word w on w.key = folded(g)`,
  decided,
);

export type KnownWord = RowOf<typeof known>;

/** Fields of expertise in members' own words, and what was decided about them. */
@Injectable()
export class WordQueries {
  constructor(private readonly database: Database) {}

  /** Those without a decision first, then by how many members use them. */
  list(): Promise<RowOf<typeof word>[]> {
    return this.database.all(words, [expertise]);
  }

  /** A word in any spelling; null where nobody uses it and nothing was decided. */
  one(asked: string): Promise<KnownWord | null> {
    return this.database.one(wordAsked, [expertise, asked]);
  }

  async accepted(): Promise<string[]> {
    return (await this.database.all(acceptedWords, [])).map((row) => row.word);
  }

  /**
   * What stands for words that a member types: the accepted spelling, the one that it was merged into.
   * @returns null for a word that was refused
   */
  async standingFor(given: readonly string[]): Promise<Map<string, string | null>> {
    const rows = given.length === 0 ? [] : await this.database.all(wordsDecided, [given]);
    return new Map(
      rows
        .filter(({ state }) => state !== 'open')
        .map((row) => [row.given, row.state === 'refused' ? null : (row.target ?? row.word)]),
    );
  }
}
