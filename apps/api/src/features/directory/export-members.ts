import { Injectable } from '@nestjs/common';
import {
  checkFilter,
  directoryLimits,
  directoryPolicy,
  filterGroups,
  type DirectoryFilter,
  type DirectorySort,
} from '@cluster-commons/domain/directory';
import {
  allowances,
  done,
  failed,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { csvFile, type CsvFile } from '../../platform/http/write-csv.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { MemberSummary } from '../profiles/index.ts';
import { DirectoryQueries } from './directory.queries.ts';
import { headingsIn, recordIn } from './member-row.ts';

/** On record before the first row leaves: without this line there is no file. */
const recordExport = statement(
  'members_export_record',
  `${auditLine({ act: 'members.exported', actor: '$1', subject: '$1', detail: '$2' })} returning id`,
);

/** The groups that ask for something, as the record keeps them. */
const askedOf = (filter: DirectoryFilter): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    [...filterGroups, 'text' as const].map((group) => [group, filter[group]]).filter(([, value]) => value?.length),
  );

@Injectable()
export class ExportMembers {
  constructor(
    private readonly database: Database,
    private readonly queries: DirectoryQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Opens the list as a CSV file for programme managers. @throws ApiError RATE_LIMITED */
  async run(
    viewer: MemberViewer,
    asked: { filter: DirectoryFilter; sort: DirectorySort; language: Language },
  ): Promise<Outcome<CsvFile>> {
    const decision = directoryPolicy.takeAway(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkFilter(asked.filter);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.csvByMember, viewer.id);

    const rowCount = await this.queries.countAll(viewer, asked.filter);
    const detail = JSON.stringify({ filter: askedOf(asked.filter), rowCount });
    await this.database.one(recordExport, [viewer.id, detail]);
    const batches = this.queries.batches(viewer, { ...asked, size: directoryLimits.exportBatch });
    const { language } = asked;
    return done(csvFile(language, headingsIn(language), () => recordsOf(batches, language)));
  }
}

async function* recordsOf(batches: AsyncIterable<MemberSummary[]>, language: Language): AsyncGenerator<string[]> {
  for await (const members of batches) for (const member of members) yield recordIn(language, member);
}
