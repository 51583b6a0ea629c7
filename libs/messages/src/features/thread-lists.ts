import type { Entries } from '../entry.ts';

/** The lists of discussions, and what narrows them. */
export const threadLists = {
  'threads.sort.NEW': { en: 'New', fr: 'Nouvelles', es: 'Nuevas', ar: 'جديدة' },
  'threads.sort.MINE': { en: 'Mine', fr: 'Les miennes', es: 'Mías', ar: 'نقاشاتي' },
  'threads.sort.TOP': { en: 'Top', fr: 'Les plus suivies', es: 'Destacadas', ar: 'الأبرز' },
  'threads.period': { en: 'Time', fr: 'Période', es: 'Período', ar: 'المدة' },
  'threads.period.WEEK': { en: 'Week', fr: 'Semaine', es: 'Semana', ar: 'أسبوع' },
  'threads.period.MONTH': { en: 'Month', fr: 'Mois', es: 'Mes', ar: 'شهر' },
  'threads.period.YEAR': { en: 'Year', fr: 'Année', es: 'Año', ar: 'سنة' },
  'threads.filters': {
    en: 'Narrow the list',
    fr: 'Affiner la liste',
    es: 'Acotar la lista',
    ar: 'تضييق القائمة',
  },
  'threads.freshInList': {
    en: '{count, plural, one {# discussion has news: show it} other {# discussions have news: show them}}',
    fr: '{count, plural, one {# discussion a du nouveau : l’afficher} other {# discussions ont du nouveau : les afficher}}',
    es: '{count, plural, one {# discusión tiene novedades: mostrarla} other {# discusiones tienen novedades: mostrarlas}}',
    ar: '{count, plural, zero {لا جديد} one {نقاش فيه جديد: اعرضه} two {نقاشان فيهما جديد: اعرضهما} few {# نقاشات فيها جديد: اعرضها} many {# نقاشًا فيه جديد: اعرضها} other {# نقاش فيه جديد: اعرضها}}',
  },
  'threads.anyKind': { en: 'Any kind', fr: 'Tous les types', es: 'Cualquier tipo', ar: 'كل الأنواع' },
  'threads.only.QUESTION': { en: 'Question', fr: 'Question', es: 'Pregunta', ar: 'سؤال' },
  'threads.only.DISCUSSION': { en: 'Discussion', fr: 'Discussion', es: 'Discusión', ar: 'نقاش' },
  'threads.language': { en: 'Language', fr: 'Langue', es: 'Idioma', ar: 'اللغة' },
  'threads.anyLanguage': { en: 'Any language', fr: 'Toutes les langues', es: 'Cualquier idioma', ar: 'كل اللغات' },
  'threads.myLanguages': { en: 'My languages', fr: 'Mes langues', es: 'Mis idiomas', ar: 'لغاتي' },
  'threads.myLanguagesFirst': {
    en: 'My languages first',
    fr: 'Mes langues d’abord',
    es: 'Primero mis idiomas',
    ar: 'لغاتي أولًا',
  },
  'threads.show': {
    en: 'Show discussions',
    fr: 'Afficher les discussions',
    es: 'Mostrar discusiones',
    ar: 'عرض النقاشات',
  },
  'threads.noneNew': {
    en: 'Nothing here that you have not opened',
    fr: 'Rien ici que vous n’ayez déjà ouvert',
    es: 'Nada aquí que no haya abierto ya',
    ar: 'لا شيء هنا لم تفتحه بعد',
  },
  'threads.noneNewNext': {
    en: 'The newest discussions are looked through. All others are among the newest by date.',
    fr: 'Seules les discussions les plus récentes sont examinées. Toutes les autres figurent dans la liste par date.',
    es: 'Se revisan las discusiones más nuevas. Todas las demás están en la lista por fecha.',
    ar: 'ننظر في أحدث النقاشات، وسائرها في القائمة المرتبة بحسب التاريخ.',
  },
  'following.markAllRead': {
    en: 'Mark all as read',
    fr: 'Tout marquer comme lu',
    es: 'Marcar todo como leído',
    ar: 'تعليم الكل كمقروء',
  },
  'following.unreadAgain': {
    en: 'Make it unread again',
    fr: 'Remettre en non lu',
    es: 'Volver a dejar sin leer',
    ar: 'إعادته غير مقروء',
  },
  'following.said.noneUnread': {
    en: 'Everything was read already.',
    fr: 'Tout était déjà lu.',
    es: 'Ya estaba todo leído.',
    ar: 'كان كل شيء مقروءًا.',
  },
  'following.said.allRead': {
    en: '{count, plural, one {# discussion is marked as read.} other {# discussions are marked as read.}}',
    fr: '{count, plural, one {# discussion est marquée comme lue.} other {# discussions sont marquées comme lues.}}',
    es: '{count, plural, one {# discusión queda marcada como leída.} other {# discusiones quedan marcadas como leídas.}}',
    ar: '{count, plural, zero {لم يتغيّر شيء.} one {صار نقاش واحد مقروءًا.} two {صار نقاشان مقروءين.} few {صارت # نقاشات مقروءة.} many {صار # نقاشًا مقروءًا.} other {صار # نقاش مقروءًا.}}',
  },
  'following.said.allBack': {
    en: '{count, plural, one {# discussion is as unread as before.} other {# discussions are as unread as before.}}',
    fr: '{count, plural, one {# discussion est de nouveau non lue comme avant.} other {# discussions sont de nouveau non lues comme avant.}}',
    es: '{count, plural, one {# discusión vuelve a estar sin leer como antes.} other {# discusiones vuelven a estar sin leer como antes.}}',
    ar: '{count, plural, zero {لا نقاش تغيّر.} one {عاد نقاش واحد غير مقروء كما كان.} two {عاد نقاشان غير مقروءين كما كانا.} few {عادت # نقاشات غير مقروءة كما كانت.} many {عاد # نقاشًا غير مقروء كما كان.} other {عاد # نقاش غير مقروء كما كان.}}',
  },
} satisfies Entries;
