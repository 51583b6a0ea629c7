import {
  allow,
  checkLine,
  hasRight,
  instantIn,
  isSignedIn,
  isTimeZone,
  problem,
  refuse,
  type Decision,
  type Problem,
  type Viewer,
} from '../kernel/index.ts';
import { isAuditAct } from './acts.ts';

/** What taking the record away is about on the record itself. */
export const recordId = '00000000-0000-7000-8000-000000000002';

export const recordLimits = {
  /** Code points of what a person or a subject is called. */
  name: { least: 0, most: 120 },
  /** Rows that an export reads at a time, and holds at the most: the latest ones. */
  exportBatch: 500,
  exportMost: 50_000,
} as const;

/** Which lines of the record: everything that is given has to fit. */
export interface RecordFilter {
  /** Name of an act. */
  readonly act: string | null;
  /** Handle of who did it. */
  readonly person: string | null;
  /** Handle of a member, slug of a cluster, number of a thread, or the id of anything. */
  readonly subject: string | null;
  /** First and last day, `2026-10-14`. */
  readonly from: string | null;
  readonly until: string | null;
  /** IANA name of the time zone that days are counted in. */
  readonly zone: string;
}

export const networkZone = 'UTC';

export const noRecordFilter: RecordFilter = {
  act: null,
  person: null,
  subject: null,
  from: null,
  until: null,
  zone: networkZone,
};

/** The parameters of an address, as its page and its file have them. */
export const recordFilterParameters = ['act', 'person', 'subject', 'from', 'until', 'zone'] as const;

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day of the calendar, `2026-10-14`. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = dayShape.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year >= '1970' && date.toISOString().slice(0, 10) === text;
}

/** What of an address is read here. */
interface Parameters {
  get(name: string): string | null;
}

/** What an address asks of the record, for its page and for its file alike. */
export function recordQuestion(parameters: Parameters): RecordFilter {
  const given = (name: (typeof recordFilterParameters)[number]): string | null => parameters.get(name)?.trim() || null;
  return {
    act: given('act'),
    person: given('person')?.replace(/^@/, '').toLowerCase() ?? null,
    subject: given('subject')?.replace(/^@/, '') ?? null,
    from: given('from'),
    until: given('until'),
    zone: given('zone') ?? networkZone,
  };
}

/** What is wrong with a filter; a person or a subject that nobody knows is not wrong, nothing fits it. */
export function checkRecordFilter({ act, person, subject, from, until, zone }: RecordFilter): Problem[] {
  const day = (value: string | null, name: string): Problem[] =>
    value === null || isDay(value) ? [] : [problem('NOT_A_VALUE', 'filter', name)];
  return [
    ...(act === null || isAuditAct(act) ? [] : [problem('NOT_A_VALUE', 'filter', 'act')]),
    ...checkLine(person ?? '', recordLimits.name, 'filter', 'person'),
    ...checkLine(subject ?? '', recordLimits.name, 'filter', 'subject'),
    ...day(from, 'from'),
    ...day(until, 'until'),
    ...(isTimeZone(zone) ? [] : [problem('NOT_A_VALUE', 'filter', 'zone')]),
  ];
}

const dayLength = 86_400_000;

/** The instants that the days of a filter begin and end at; the end is no part of it. */
export function recordPeriod({ from, until, zone }: Pick<RecordFilter, 'from' | 'until' | 'zone'>): {
  from: Date | null;
  until: Date | null;
} {
  return {
    from: from === null ? null : instantIn(zone, Date.parse(from)),
    until: until === null ? null : instantIn(zone, Date.parse(until) + dayLength),
  };
}

/** Reading the record of all acts, and taking it away as a file. */
function read(viewer: Viewer): Decision {
  if (!isSignedIn(viewer)) return refuse('NOT_SIGNED_IN');
  if (viewer.isSuspended) return refuse('ACCOUNT_SUSPENDED');
  return hasRight(viewer, 'record.read') ? allow() : refuse('NOT_ALLOWED');
}

export const recordPolicy = { read };
