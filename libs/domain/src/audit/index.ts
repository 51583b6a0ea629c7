export {
  auditActs,
  auditActNames,
  auditSubjects,
  isAuditAct,
  shownActs,
  type AuditAct,
  type AuditScope,
  type AuditSubject,
  type ShownAct,
} from './acts.ts';
export {
  checkRecordFilter,
  isDay,
  networkZone,
  noRecordFilter,
  recordFilterParameters,
  recordId,
  recordLimits,
  recordPeriod,
  recordPolicy,
  recordQuestion,
  type RecordFilter,
} from './record-filter.ts';
