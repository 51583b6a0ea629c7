export { auditActs, shownActs, type AuditAct, type AuditScope, type AuditSubject, type ShownAct } from './acts.ts';
