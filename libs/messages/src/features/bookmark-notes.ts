import type { Entries } from '../entry.ts';

/** What stands beside a bookmark: a note, and when one is reminded. */
export const bookmarkNotes = {
  'bookmarks.ofPost': {
    en: 'Bookmark: post {number}',
    fr: 'Marque-page : message {number}',
    es: 'Marcador: mensaje {number}',
    ar: 'إشارة مرجعية: المشاركة {number}',
  },
  'bookmarks.post': { en: 'Post {number}', fr: 'Message {number}', es: 'Mensaje {number}', ar: 'المشاركة {number}' },
  'bookmarks.details': {
    en: 'Note and reminder',
    fr: 'Note et rappel',
    es: 'Nota y recordatorio',
    ar: 'ملاحظة وتذكير',
  },
  'bookmarks.detailsOf': {
    en: 'Note and reminder: {title}',
    fr: 'Note et rappel : {title}',
    es: 'Nota y recordatorio: {title}',
    ar: 'ملاحظة وتذكير: {title}',
  },
  'bookmarks.note': { en: 'Note', fr: 'Note', es: 'Nota', ar: 'ملاحظة' },
  'bookmarks.noteHint': {
    en: 'At most 300 characters. Nobody else sees it.',
    fr: '300 caractères au plus. Personne d’autre ne la voit.',
    es: '300 caracteres como máximo. Nadie más la ve.',
    ar: '300 حرف على الأكثر. لا يراها أحد سواك.',
  },
  'bookmarks.reminder': { en: 'Remind me', fr: 'Me le rappeler', es: 'Recordármelo', ar: 'ذكّرني' },
  'bookmarks.reminder.NONE': { en: 'No reminder', fr: 'Pas de rappel', es: 'Sin recordatorio', ar: 'بلا تذكير' },
  'bookmarks.reminder.KEEP': {
    en: 'As it is set',
    fr: 'Comme il est réglé',
    es: 'Como está puesto',
    ar: 'كما هو مضبوط',
  },
  'bookmarks.reminder.TOMORROW': {
    en: 'Tomorrow at 9:00',
    fr: 'Demain à 9:00',
    es: 'Mañana a las 9:00',
    ar: 'غدًا في الساعة 9:00',
  },
  'bookmarks.reminder.FRIDAY': {
    en: 'Friday at 9:00',
    fr: 'Vendredi à 9:00',
    es: 'El viernes a las 9:00',
    ar: 'يوم الجمعة في الساعة 9:00',
  },
  'bookmarks.reminder.MONDAY': {
    en: 'Monday at 9:00',
    fr: 'Lundi à 9:00',
    es: 'El lunes a las 9:00',
    ar: 'يوم الاثنين في الساعة 9:00',
  },
  'bookmarks.reminder.IN_A_MONTH': {
    en: 'In a month at 9:00',
    fr: 'Dans un mois à 9:00',
    es: 'Dentro de un mes a las 9:00',
    ar: 'بعد شهر في الساعة 9:00',
  },
  'bookmarks.reminder.AT': {
    en: 'At a time of my own',
    fr: 'À un moment que je choisis',
    es: 'En el momento que yo elija',
    ar: 'في وقت أختاره',
  },
  'bookmarks.reminderAt': { en: 'Day and time', fr: 'Jour et heure', es: 'Día y hora', ar: 'اليوم والساعة' },
  'bookmarks.reminderAtHint': {
    en: 'Only for a time of your own: at least 5 minutes from now, at most a year.',
    fr: 'Seulement pour un moment choisi : dans 5 minutes au plus tôt, un an au plus tard.',
    es: 'Solo para un momento elegido: como mínimo dentro de 5 minutos, como máximo dentro de un año.',
    ar: 'لوقت تختاره فقط: بعد 5 دقائق من الآن على الأقل وسنة على الأكثر.',
  },
  'bookmarks.zone': {
    en: 'Time zone: {zone}',
    fr: 'Fuseau horaire : {zone}',
    es: 'Zona horaria: {zone}',
    ar: 'المنطقة الزمنية: {zone}',
  },
  'bookmarks.save': { en: 'Save', fr: 'Enregistrer', es: 'Guardar', ar: 'احفظ' },
  'bookmarks.remindsAt': {
    en: 'Reminder: {when}',
    fr: 'Rappel : {when}',
    es: 'Recordatorio: {when}',
    ar: 'تذكير: {when}',
  },
  'bookmarks.due': { en: 'For you now', fr: 'Pour vous maintenant', es: 'Para usted ahora', ar: 'لك الآن' },
  'bookmarks.said.changed': {
    en: 'Note and reminder saved.',
    fr: 'Note et rappel enregistrés.',
    es: 'Nota y recordatorio guardados.',
    ar: 'حُفظت الملاحظة والتذكير.',
  },
  'export.field.remindAt': { en: 'Reminder', fr: 'Rappel', es: 'Recordatorio', ar: 'التذكير' },
} satisfies Entries;
