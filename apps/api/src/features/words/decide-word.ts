import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  lineOf,
  problem,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { networkPolicy } from '@cluster-commons/domain/network';
import { isExpertise } from '@cluster-commons/domain/taxonomies';
import {
  checkWordDecision,
  wordLimits,
  type WordAct,
  type WordDecision,
  type WordState,
} from '@cluster-commons/domain/words';
import type { AuditAct } from '@cluster-commons/domain/audit';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Word } from './word.model.ts';
import { WordQueries } from './word.queries.ts';

const outcomes = {
  accept: { act: 'word.accepted', state: 'accepted' },
  rename: { act: 'word.renamed', state: 'merged' },
  merge: { act: 'word.merged', state: 'merged' },
  refuse: { act: 'word.refused', state: 'refused' },
  reopen: { act: 'word.reopened', state: 'open' },
} as const satisfies Record<WordAct, { act: AuditAct; state: WordState }>;

/**
 * The decision, what other words it stands for, the profiles that have the word in any of the spellings `$5`, finished
 * pages and the audit line. `$4` takes the place of the word; nothing does where it is refused. `$8`: it is offered to all.
 */
const decide = (act: WordAct) =>
  statement(
    `word_${act}`,
    `with w as (
       insert into word (key, word, state, target) values (folded($1), $1, $2, $3)
       on conflict (key) do update set word = excluded.word, state = excluded.state, target = excluded.target,
                                       decided_at = now()
       returning id
     ), n as (
       insert into word (key, word, state) select folded($4), $4, 'accepted' where $8::boolean
       on conflict (key) do update set word = excluded.word, state = 'accepted', target = null, decided_at = now()
     ), t as (
       update word set target = $4 where state = 'merged' and target = any($5::text[]) and key <> folded($1)
          and $4::text is not null
     ), p as (
       update profile set version = version + 1, expertise = array(
           select v from (select case when x = any($5::text[]) then $4 else x end as v, min(place) as place
                            from unnest(expertise) with ordinality as u(x, place) group by 1) kept
            where v is not null order by place)
        where expertise && $5::text[] and cardinality($5::text[]) > 0
       returning member_id
     ), e as (
       update public_epoch set epoch = epoch + 1 where exists (select 1 from p)
     )
     ${auditLine({
       act: outcomes[act].act,
       actor: '$6',
       subject: 'w.id',
       reason: '$7',
       reasonLang: '$9',
       detail: `jsonb_build_object('word', $1::text, 'into', $4::text, 'profileCount', (select count(*) from p))`,
       from: 'w',
     })}
     returning id`,
  );

const statements = {
  accept: decide('accept'),
  rename: decide('rename'),
  merge: decide('merge'),
  refuse: decide('refuse'),
  reopen: decide('reopen'),
} as const;

@Injectable()
export class DecideWord {
  constructor(
    private readonly database: Database,
    private readonly queries: WordQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Decides about a word that members use in their own words, on record; their profiles follow at once. */
  async run(viewer: MemberViewer, given: WordDecision, lang: Language): Promise<Outcome<Word>> {
    const decision = networkPolicy.manage(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkWordDecision(given);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);

    const found = await this.queries.one(lineOf(given.word));
    if (found === null) return failed(problem('NOT_FOUND', 'input', 'word'));
    if (found.memberCount > wordLimits.profilesAtOnce) {
      return failed({ code: 'TOO_MANY', path: ['input', 'word'], limit: wordLimits.profilesAtOnce });
    }
    const { act } = given;
    const into = await this.standIn(given);
    if (into === undefined) return failed(problem('NOT_A_VALUE', 'input', 'into'));
    // Another spelling of the same word is the word itself, accepted.
    const isSpelling = act === 'rename' && into !== null && (await this.queries.one(into))?.word === found.word;
    const done = isSpelling ? 'accept' : act;
    const word = done === 'accept' && into !== null ? into : found.word;
    const stands = done === 'accept' ? word : into;
    const { state } = outcomes[done];
    await this.database.one(statements[done], [
      word,
      state,
      state === 'merged' ? stands : null,
      stands,
      // What was decided before has no profile that it is taken back from.
      done === 'reopen' ? [] : found.spellings,
      viewer.id,
      done === 'refuse' ? lineOf(given.reason) : '',
      done === 'rename',
      lang,
    ]);
    return foundOr(await this.queries.one(word), 'input', 'word');
  }

  /** What takes the place of the word; null where nothing does, undefined where there is no such word. */
  private async standIn({ act, into }: WordDecision): Promise<string | null | undefined> {
    const name = lineOf(into);
    if (act === 'rename') return name;
    if (act !== 'merge') return null;
    if (isExpertise(name)) return name;
    const other = await this.queries.one(name);
    return other === null || other.state === 'merged' || other.state === 'refused' ? undefined : other.word;
  }
}
