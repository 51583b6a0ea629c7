import type { Entries } from '../entry.ts';

/** What staff see of mail that came in. */
export const mailFigures = {
  'mailIn.title': { en: 'Mail that came in', fr: 'Courriels reçus', es: 'Correo recibido', ar: 'البريد الوارد' },
  'mailIn.lead': {
    en: 'Within thirty days. Words of mails are not kept.',
    fr: 'Sur trente jours. Le texte des courriels n’est pas conservé.',
    es: 'En treinta días. El texto de los correos no se guarda.',
    ar: 'خلال ثلاثين يومًا. لا تُحفظ نصوص الرسائل.',
  },
  'mailIn.posted': { en: 'Posted', fr: 'Publiés', es: 'Publicados', ar: 'منشورة' },
  'mailIn.postedNote': {
    en: 'as answers in discussions',
    fr: 'comme réponses dans des discussions',
    es: 'como respuestas en discusiones',
    ar: 'ردودًا في النقاشات',
  },
  'mailIn.refused': { en: 'Refused', fr: 'Refusés', es: 'Rechazados', ar: 'مرفوضة' },
  'mailIn.refusedNote': {
    en: 'with the reason, by mail',
    fr: 'avec la raison, par courriel',
    es: 'con el motivo, por correo',
    ar: 'مع السبب بالبريد',
  },
  'mailIn.automatic': { en: 'Dropped', fr: 'Écartés', es: 'Descartados', ar: 'مُهملة' },
  'mailIn.automaticNote': {
    en: 'of programs, or to nobody',
    fr: 'de programmes, ou à personne',
    es: 'de programas, o a nadie',
    ar: 'من برامج أو إلى لا أحد',
  },
  'mailIn.bounce': { en: 'Came back', fr: 'Revenus', es: 'Devueltos', ar: 'مرتدة' },
  'mailIn.bounceNote': {
    en: 'reports of mail servers',
    fr: 'rapports de serveurs de courriel',
    es: 'informes de servidores de correo',
    ar: 'تقارير خوادم البريد',
  },
  'mailIn.dead': { en: 'Dead addresses', fr: 'Adresses mortes', es: 'Direcciones muertas', ar: 'عناوين ميتة' },
  'mailIn.deadNote': {
    en: 'of members, who are told on their pages',
    fr: 'de membres, qui en sont avertis sur leurs pages',
    es: 'de miembros, a quienes se avisa en sus páginas',
    ar: 'لأعضاء يُخبرون بذلك في صفحاتهم',
  },
} as const satisfies Entries;
