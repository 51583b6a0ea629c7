import { Injectable } from '@nestjs/common';
import { defaultLanguage } from '@cluster-commons/domain/kernel';
import { agreedKinds, type TermsKind } from '@cluster-commons/domain/terms';
import { flag, instant, integer, json, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, StandbyDatabase, statement } from '../../platform/database/database.ts';
import type { Consent, TermsBody, TermsText, TermsVersion } from './terms.model.ts';

const kinds = agreedKinds.map((kind) => `'${kind}'`).join(', ');
/** What members agree to now. */
const current = `(select kind, max(version) as version from terms_text where kind in (${kinds}) group by kind)`;

const whole = {
  kind: text<TermsKind>('t.kind'),
  version: integer('t.version'),
  lang: text('t.lang'),
  html: text('t.html'),
  changes: text('t.changes'),
  publishedAt: instant('t.published_at'),
  isCurrent: flag('not exists (select from terms_text n where n.kind = t.kind and n.version > t.version)'),
  versions: json<TermsVersion[]>(
    `(select json_agg(json_build_object('version', v.version, 'changes', v.changes,
        'publishedAt', to_char(v.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.version desc)
        from terms_text v where v.kind = t.kind and v.lang = '${defaultLanguage}')`,
  ),
  bodies: json<TermsBody[]>(
    `(select json_agg(json_build_object('lang', b.lang, 'body', b.body) order by b.lang)
        from terms_text b where b.kind = t.kind and b.version = t.version)`,
  ),
};
const termsOf = statement(
  'terms_of_kind',
  `select ${select(whole)} from terms_text t
    where t.kind = $1 and t.lang in ($2, '${defaultLanguage}')
      and t.version = coalesce($3::int, (select max(m.version) from terms_text m where m.kind = $1))
    order by t.lang = $2 desc limit 1`,
  whole,
);

const consent = {
  kind: text<TermsKind>('k.kind'),
  version: integer('k.version'),
  changes: text(
    `(select t.changes from terms_text t where t.kind = k.kind and t.version = k.version and t.lang = '${defaultLanguage}')`,
  ),
  agreedVersion: maybe(integer('c.version')),
  agreedAt: maybe(instant('c.agreed_at')),
};
const consentsOf = statement(
  'consents_of_member',
  `select ${select(consent)} from ${current} k
     left join lateral (select version, agreed_at from consent where member_id = $1 and kind = k.kind
                         order by version desc limit 1) c on true
    order by k.kind desc`,
  consent,
);

/**
 * Parts of a statement that record what somebody agrees to who has just signed up: `m` is their account, which waits for
 * its confirmation. What a stranger agreed to before them is void.
 */
export const consentAtSignUp = (agrees: string): string => `
  consent_gone as (
    delete from consent c using m where c.member_id = m.id and not ${agrees}::boolean
  ), consent_given as (
    insert into consent (member_id, kind, version) select m.id, k.kind, k.version from m cross join ${current} k
     where ${agrees}::boolean on conflict do nothing
  )`;

const atSignUp = statement(
  'consent_at_sign_up',
  `with m as (
     select id from member where email = $1 and not email_verified and status = 'active'
   ), ${consentAtSignUp('$2')} select 1 from m`,
);

const versionNow = statement(
  'terms_version',
  `select coalesce(max(version), 0) as version, (select epoch from public_epoch) as epoch from terms_text where kind = $1`,
  { version: integer(), epoch: integer() },
);

/** SQL that records that the member `$1` agreed, at `$2`, to what held then. */
export const agreedThen = `insert into consent (member_id, kind, version, agreed_at)
  select $1::uuid, kind, max(version), $2::timestamptz from terms_text
   where kind in (${kinds}) and published_at <= $2::timestamptz group by kind on conflict do nothing`;

/** SQL that records that the member `$1` agrees to what holds now. */
export const agreeNow = `insert into consent (member_id, kind, version)
  select $1::uuid, k.kind, k.version from ${current} k on conflict do nothing`;

@Injectable()
export class TermsQueries {
  constructor(
    private readonly database: Database,
    private readonly standby: StandbyDatabase,
  ) {}

  /** A text in the asked language, or English; null where there is no such version. */
  async text(kind: TermsKind, lang: string, version: number | null): Promise<TermsText | null> {
    return this.database.one(termsOf, [kind, lang, version]);
  }

  /** What members agree to, with what this one did. */
  consents(memberId: string): Promise<Consent[]> {
    return this.database.all(consentsOf, [memberId]);
  }

  /** The same work is done for every address. */
  async atSignUp(email: string, agrees: boolean): Promise<void> {
    await this.database.one(atSignUp, [email, agrees]);
  }

  /** What a finished page of a text is checked against. */
  async version(kind: TermsKind): Promise<string | null> {
    const row = await this.standby.one(versionNow, [kind]);
    return row === null ? null : `${row.version}.${row.epoch}`;
  }
}
