import type { Entries } from '../entry.ts';

/** Administration: the parts, and settings of the network. */
export const admin = {
  'admin.title': { en: 'Administration', fr: 'Administration', es: 'Administración', ar: 'الإدارة' },
  'admin.part.members': { en: 'Members', fr: 'Membres', es: 'Miembros', ar: 'الأعضاء' },
  'admin.part.roles': { en: 'Roles and rights', fr: 'Rôles et droits', es: 'Roles y permisos', ar: 'الأدوار والحقوق' },
  'admin.part.clusters': { en: 'Clusters', fr: 'Clusters', es: 'Clústeres', ar: 'العناقيد' },
  'admin.part.settings': { en: 'Settings', fr: 'Réglages', es: 'Ajustes', ar: 'الإعدادات' },
  'admin.part.record': { en: 'Audit trail', fr: 'Journal d’audit', es: 'Registro de auditoría', ar: 'سجل التدقيق' },
  'admin.part.jobs': { en: 'Mail and jobs', fr: 'Courriels et tâches', es: 'Correo y tareas', ar: 'البريد والمهام' },

  'admin.settings.title': {
    en: 'Settings of the network',
    fr: 'Réglages du réseau',
    es: 'Ajustes de la red',
    ar: 'إعدادات الشبكة',
  },
  'admin.settings.lead': {
    en: 'What people decide about their network. Every change goes into the audit trail.',
    fr: 'Ce que les personnes décident de leur réseau. Chaque changement figure dans le journal d’audit.',
    es: 'Lo que las personas deciden sobre su red. Cada cambio queda en el registro de auditoría.',
    ar: 'ما يقرره الناس في شبكتهم. يُسجَّل كل تغيير في سجل التدقيق.',
  },
  'admin.settings.name': {
    en: 'Name of the network',
    fr: 'Nom du réseau',
    es: 'Nombre de la red',
    ar: 'اسم الشبكة',
  },
  'admin.settings.nameHint': {
    en: 'On every page and in every mail.',
    fr: 'Sur chaque page et dans chaque courriel.',
    es: 'En cada página y en cada correo.',
    ar: 'في كل صفحة وفي كل رسالة.',
  },
  'admin.settings.first': { en: 'First language', fr: 'Première langue', es: 'Primer idioma', ar: 'اللغة الأولى' },
  'admin.settings.firstHint': {
    en: 'For readers whose own language is not offered.',
    fr: 'Pour les personnes dont la langue n’est pas proposée.',
    es: 'Para quienes no encuentran su idioma.',
    ar: 'لمن لا تُعرض لغته.',
  },
  'admin.settings.languages': {
    en: 'Languages of the pages',
    fr: 'Langues des pages',
    es: 'Idiomas de las páginas',
    ar: 'لغات الصفحات',
  },
  'admin.settings.signUp': {
    en: 'Who may join',
    fr: 'Qui peut s’inscrire',
    es: 'Quién puede unirse',
    ar: 'من يمكنه الانضمام',
  },
  'admin.settings.signUp.open': { en: 'Everyone', fr: 'Tout le monde', es: 'Cualquier persona', ar: 'الجميع' },
  'admin.settings.signUp.approval': {
    en: 'Everyone, after staff let them in',
    fr: 'Tout le monde, après accord de l’équipe',
    es: 'Cualquier persona, con el visto bueno del equipo',
    ar: 'الجميع بعد موافقة فريق الشبكة',
  },
  'admin.settings.signUp.invitation': {
    en: 'By invitation only',
    fr: 'Sur invitation seulement',
    es: 'Solo por invitación',
    ar: 'بدعوة فقط',
  },
  'admin.settings.signUp.closed': {
    en: 'Nobody for now',
    fr: 'Personne pour le moment',
    es: 'Nadie por ahora',
    ar: 'لا أحد في الوقت الحالي',
  },
  'admin.settings.domains': {
    en: 'Addresses that need not wait',
    fr: 'Adresses qui n’attendent pas',
    es: 'Direcciones que no esperan',
    ar: 'عناوين لا تنتظر',
  },
  'admin.settings.domainsHint': {
    en: 'The part after the @, one on each line, for example unido.org. Those below it are let in as well.',
    fr: 'La partie après le @, une par ligne, par exemple unido.org. Les sous-domaines sont admis aussi.',
    es: 'La parte después de la @, una por línea, por ejemplo unido.org. También se admiten los subdominios.',
    ar: 'الجزء الذي بعد @، كل واحد في سطر، مثل unido.org. وتُقبل النطاقات الفرعية أيضًا.',
  },
  'admin.settings.questions': {
    en: 'Questions for applicants',
    fr: 'Questions aux candidats',
    es: 'Preguntas a quienes solicitan',
    ar: 'أسئلة لمقدمي الطلبات',
  },
  'admin.settings.questionsHint': {
    en: 'At most {most, number}, one on each line. They are asked while staff let people in.',
    fr: 'Au plus {most, number}, une par ligne. Elles sont posées quand l’équipe donne son accord.',
    es: 'Como máximo {most, number}, una por línea. Se hacen cuando el equipo da el visto bueno.',
    ar: '{most, number} على الأكثر، كل سؤال في سطر. تُطرح حين تكون الموافقة مطلوبة.',
  },
  'admin.settings.factor': { en: 'Second factor', fr: 'Second facteur', es: 'Segundo factor', ar: 'العامل الثاني' },
  'admin.settings.factorRule': {
    en: 'Moderators, programme managers and administrators need a second factor',
    fr: 'Les personnes chargées de la modération, des programmes et de l’administration ont besoin d’un second facteur',
    es: 'Quienes moderan, gestionan programas o administran necesitan un segundo factor',
    ar: 'يلزم عامل ثانٍ للمشرفين ومديري البرامج والإداريين',
  },
  'admin.settings.factorHint': {
    en: 'Without it they are plain members until they set one up.',
    fr: 'Sans lui, elles restent de simples membres jusqu’à sa mise en place.',
    es: 'Sin él son miembros sin más hasta que lo configuren.',
    ar: 'من دونه يبقون أعضاء عاديين إلى أن يُعدّوه.',
  },
  'admin.settings.save': { en: 'Save settings', fr: 'Enregistrer', es: 'Guardar ajustes', ar: 'حفظ الإعدادات' },
  'admin.settings.saved': {
    en: 'The settings are saved.',
    fr: 'Les réglages sont enregistrés.',
    es: 'Los ajustes están guardados.',
    ar: 'حُفظت الإعدادات.',
  },
} satisfies Entries;
