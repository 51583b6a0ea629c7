import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkText,
  defaultLanguage,
  failed,
  foundOr,
  languages,
  linesOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { networkId } from '@cluster-commons/domain/network';
import { termsLimits, termsPolicy, type TermsKind } from '@cluster-commons/domain/terms';
import { renderMarkdown, rendererVersion } from '@cluster-commons/markdown';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { PublishTermsInput, TermsText } from './terms.model.ts';
import { TermsQueries } from './terms.queries.ts';

/** Held while a version is published: of two at once the second finds that its base is not the last one. */
const publishing = 7_204;

@Injectable()
export class PublishTerms {
  constructor(
    private readonly queries: TermsQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** Publishes a new version of a text; those who agreed to the one before are asked again. */
  async run(viewer: MemberViewer, given: PublishTermsInput, lang: string): Promise<Outcome<TermsText>> {
    const decision = termsPolicy.publish(viewer);
    if (!decision.allowed) return refused(decision);
    const written = languages.map((language) => ({ language, body: linesOf(given[language] ?? '').trim() }));
    const problems = [
      ...checkText(given.changes, termsLimits.changes, 'input', 'changes'),
      ...written
        .filter(({ language, body }) => language === defaultLanguage || body !== '')
        .flatMap(({ language, body }) => checkText(body, termsLimits.body, 'input', language)),
    ];
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.writeByMember, viewer.id);
    const rows = written
      .filter(({ body }) => body !== '')
      .map(({ language, body }) => ({ lang: language, body, html: renderMarkdown(body, { headings: true }) }));
    const isPublished = await this.write(viewer.id, given.kind, given.baseVersion, given.changes.trim(), rows);
    if (!isPublished) return failed(problem('TERMS_CHANGED', 'input', 'baseVersion'));
    return foundOr(await this.queries.text(given.kind, lang, null));
  }

  private write(
    memberId: string,
    kind: TermsKind,
    baseVersion: number,
    changes: string,
    rows: readonly { lang: string; body: string; html: string }[],
  ): Promise<boolean> {
    return this.prisma.transaction(async (db) => {
      await db.$executeRaw`select pg_advisory_xact_lock(${publishing})`;
      const count = await db.$executeRaw`
        insert into terms_text (kind, version, lang, body, html, renderer_version, changes, published_by_id)
        select ${kind}, ${baseVersion}::int + 1, r.lang, r.body, r.html, ${rendererVersion}::int, ${changes}, ${memberId}::uuid
          from json_to_recordset(${JSON.stringify(rows)}::json) as r(lang text, body text, html text)
         where ${baseVersion}::int = (select coalesce(max(t.version), 0) from terms_text t where t.kind = ${kind})`;
      if (count === 0) return false;
      const version = baseVersion + 1;
      await record(db, {
        act: 'terms.published',
        actorId: memberId,
        subjectId: networkId,
        reason: changes,
        detail: { kind, version },
      });
      return true;
    });
  }
}
