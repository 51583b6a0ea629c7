import type { Entries } from '../entry.ts';

/** Ways through a long discussion, and what to know before one wakes up an old one. */
export const threadMonths = {
  'threadMonths.title': {
    en: '{title}, by month',
    fr: '{title}, par mois',
    es: '{title}, por mes',
    ar: '{title}، بحسب الشهر',
  },
  'threadMonths.heading': {
    en: 'Posts by month',
    fr: 'Messages par mois',
    es: 'Mensajes por mes',
    ar: 'المشاركات بحسب الشهر',
  },
  'threadMonths.link': { en: 'Go to a month', fr: 'Aller à un mois', es: 'Ir a un mes', ar: 'الانتقال إلى شهر' },
  'threadMonths.lastRead': {
    en: 'Where you stopped, post {number, number}',
    fr: 'Là où vous en étiez, message {number, number}',
    es: 'Donde se quedó, mensaje {number, number}',
    ar: 'حيث توقفت، المشاركة {number, number}',
  },
  'threadMonths.quietSince': {
    en: 'The last post is of {date}. <open>Open a new discussion</open>; where you write {mark}, it links to this one.',
    fr: 'Le dernier message date du {date}. <open>Ouvrez une nouvelle discussion</open> ; là où vous écrivez {mark}, elle renvoie à celle-ci.',
    es: 'El último mensaje es del {date}. <open>Abra una discusión nueva</open>; donde escriba {mark}, enlazará a esta.',
    ar: 'آخر مشاركة بتاريخ {date}. <open>افتح نقاشًا جديدًا</open>، وحيث تكتب {mark} يصير رابطًا إلى هذا.',
  },
  'threadPrint.title': {
    en: '{title}, to print',
    fr: '{title}, à imprimer',
    es: '{title}, para imprimir',
    ar: '{title}، للطباعة',
  },
  'threadPrint.link': {
    en: 'Whole discussion, to print',
    fr: 'Toute la discussion, à imprimer',
    es: 'Toda la discusión, para imprimir',
    ar: 'النقاش كله للطباعة',
  },
  'threadPrint.back': {
    en: 'Back to the discussion',
    fr: 'Retour à la discussion',
    es: 'Volver a la discusión',
    ar: 'العودة إلى النقاش',
  },
  'threadPrint.rest': {
    en: 'The posts after these',
    fr: 'Les messages suivants',
    es: 'Los mensajes siguientes',
    ar: 'المشاركات التالية',
  },
  'threadPrint.withheld': {
    en: 'This post is not shown.',
    fr: 'Ce message n’est pas affiché.',
    es: 'Este mensaje no se muestra.',
    ar: 'هذه المشاركة غير معروضة.',
  },
} satisfies Entries;
