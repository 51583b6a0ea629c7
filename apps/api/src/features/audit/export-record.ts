import { Injectable } from '@nestjs/common';
import {
  checkRecordFilter,
  isAuditAct,
  noRecordFilter,
  auditSubjects,
  recordFilterParameters,
  recordId,
  recordLimits,
  recordPolicy,
  type RecordFilter,
} from '@cluster-commons/domain/audit';
import {
  allowances,
  done,
  failed,
  refused,
  type Language,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { textFor, type MessageId } from '@cluster-commons/messages';
import { auditLine } from '../../platform/audit/audit-line.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { csvFile, type CsvFile } from '../../platform/http/write-csv.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { RecordLine } from './record.model.ts';
import { RecordQueries } from './record.queries.ts';

/** On record before the first row leaves: without this line there is no file. */
const recordExport = statement(
  'record_export_record',
  `${auditLine({ act: 'record.exported', actor: '$1', subject: '$2', detail: '$3' })} returning id`,
);

type Cell = (line: RecordLine, language: Language) => string;

const subjectName: Cell = ({ subject: { name, postNumber } }, language) =>
  name !== null && postNumber !== null
    ? textFor(language)('record.postOf', { number: postNumber, title: name })
    : (name ?? '');

/** Each column with its heading and its cell. The handle tells people of one name apart. */
const columns: readonly [heading: MessageId, cell: Cell][] = [
  ['record.time', ({ at }) => at],
  ['record.who', ({ actor }, language) => actor?.name ?? textFor(language)('record.system')],
  ['record.person', ({ actor }) => actor?.handle ?? ''],
  ['record.act', ({ act }, language) => (isAuditAct(act) ? textFor(language)(`record.act.${act}`) : act)],
  [
    'record.subject',
    ({ subject }, language) => {
      const kind = auditSubjects.find((known) => known === subject.kind);
      return kind === undefined ? subject.kind : textFor(language)(`record.about.${kind}`);
    },
  ],
  ['record.called', subjectName],
  ['record.id', ({ subject }) => subject.id],
  ['record.reason', ({ reason }) => reason ?? ''],
  ['record.detail', ({ detail }) => detail ?? ''],
];

/** What was asked for, as the record keeps it. */
const askedOf = (filter: RecordFilter): Record<string, string> =>
  Object.fromEntries(
    recordFilterParameters.flatMap((name) => {
      const value = filter[name];
      return value === null || value === noRecordFilter[name] ? [] : [[name, value]];
    }),
  );

@Injectable()
export class ExportRecord {
  constructor(
    private readonly database: Database,
    private readonly queries: RecordQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Opens the lines of a filter as a CSV file, the latest first and not more than a bound. @throws ApiError RATE_LIMITED */
  async run(viewer: MemberViewer, filter: RecordFilter, language: Language): Promise<Outcome<CsvFile>> {
    const decision = recordPolicy.read(viewer);
    if (!decision.allowed) return refused(decision);
    const problems = checkRecordFilter(filter);
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.csvByMember, viewer.id);

    const rowCount = Math.min(await this.queries.countAll(filter), recordLimits.exportMost);
    const detail = JSON.stringify({ filter: askedOf(filter), rowCount });
    await this.database.one(recordExport, [viewer.id, recordId, detail]);
    const headings = columns.map(([heading]) => textFor(language)(heading));
    return done(csvFile(language, headings, () => this.rows(viewer, filter, language)));
  }

  private async *rows(viewer: MemberViewer, filter: RecordFilter, language: Language): AsyncGenerator<string[]> {
    let written = 0;
    for await (const lines of this.queries.batches(viewer, filter, recordLimits.exportBatch)) {
      for (const line of lines) yield columns.map(([, cell]) => cell(line, language));
      written += lines.length;
      if (written >= recordLimits.exportMost) return;
    }
  }
}
