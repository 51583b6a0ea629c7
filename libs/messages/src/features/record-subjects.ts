import type { AuditSubject } from '@cluster-commons/domain/audit';
import type { Entry } from '../entry.ts';

/** Everything that an act on record can be about has its name. */
export const recordSubjects = {
  'record.about.member': { en: 'Member', fr: 'Membre', es: 'Miembro', ar: 'عضو' },
  'record.about.thread': { en: 'Discussion', fr: 'Discussion', es: 'Discusión', ar: 'نقاش' },
  'record.about.post': { en: 'Post', fr: 'Message', es: 'Mensaje', ar: 'مشاركة' },
  'record.about.cluster': { en: 'Cluster', fr: 'Cluster', es: 'Clúster', ar: 'عنقود' },
  'record.about.connection': { en: 'Connection', fr: 'Mise en relation', es: 'Conexión', ar: 'تواصل' },
  'record.about.directory': { en: 'Directory', fr: 'Annuaire', es: 'Directorio', ar: 'الدليل' },
  'record.about.record': { en: 'Audit trail', fr: 'Journal d’audit', es: 'Registro de auditoría', ar: 'سجل التدقيق' },
  'record.about.import': { en: 'Import', fr: 'Importation', es: 'Importación', ar: 'استيراد' },
  'record.about.job': { en: 'Job', fr: 'Tâche', es: 'Tarea', ar: 'مهمة' },
  'record.about.network': { en: 'Network', fr: 'Réseau', es: 'Red', ar: 'الشبكة' },
  'record.about.invitation': { en: 'Invitation', fr: 'Invitation', es: 'Invitación', ar: 'دعوة' },
  'record.about.application': { en: 'Application', fr: 'Candidature', es: 'Solicitud', ar: 'طلب انضمام' },
  'record.about.word': { en: 'Word', fr: 'Mot', es: 'Palabra', ar: 'كلمة' },
  'record.about.webhook': { en: 'Webhook', fr: 'Webhook', es: 'Webhook', ar: 'خطاف ويب' },
  'record.about.draft': { en: 'Draft', fr: 'Brouillon', es: 'Borrador', ar: 'مسودة' },
} satisfies Readonly<Record<`record.about.${AuditSubject}`, Entry>>;
