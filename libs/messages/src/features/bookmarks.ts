import type { Entries } from '../entry.ts';

export const bookmarks = {
  'bookmarks.title': { en: 'Bookmarks', fr: 'Marque-pages', es: 'Marcadores', ar: 'الإشارات المرجعية' },
  'bookmarks.lead': {
    en: 'Discussions you want to find again. Nobody else sees this list.',
    fr: 'Les discussions que vous voulez retrouver. Personne d’autre ne voit cette liste.',
    es: 'Discusiones que quiere volver a encontrar. Nadie más ve esta lista.',
    ar: 'نقاشات تريد الرجوع إليها. لا يرى هذه القائمة أحد سواك.',
  },
  'bookmarks.count': {
    en: '{count, plural, =1001 {More than 1,000 bookmarks} one {# bookmark} other {# bookmarks}}',
    fr: '{count, plural, =1001 {Plus de 1 000 marque-pages} one {# marque-page} other {# marque-pages}}',
    es: '{count, plural, =1001 {Más de 1000 marcadores} one {# marcador} other {# marcadores}}',
    ar: '{count, plural, =1001 {أكثر من 1000 إشارة مرجعية} zero {لا إشارات مرجعية} one {إشارة مرجعية واحدة} two {إشارتان مرجعيتان} few {# إشارات مرجعية} many {# إشارة مرجعية} other {# إشارة مرجعية}}',
  },
  'bookmarks.none': {
    en: 'You have no bookmarks yet',
    fr: 'Vous n’avez pas encore de marque-pages',
    es: 'Aún no tiene marcadores',
    ar: 'لا إشارات مرجعية لديك بعد',
  },
  'bookmarks.noneNext': {
    en: 'Press “Bookmark” on a discussion that you want to come back to. It will then stand here.',
    fr: 'Appuyez sur « Marque-page » dans une discussion à laquelle vous voulez revenir. Vous la retrouverez ici.',
    es: 'Pulse «Marcador» en una discusión a la que quiera volver. Después la encontrará aquí.',
    ar: 'اضغط على «إشارة مرجعية» في نقاش تريد العودة إليه، فتجده هنا بعد ذلك.',
  },
  'bookmarks.toThreads': {
    en: 'See discussions',
    fr: 'Voir les discussions',
    es: 'Ver discusiones',
    ar: 'تصفّح النقاشات',
  },
  'bookmarks.bookmark': { en: 'Bookmark', fr: 'Marque-page', es: 'Marcador', ar: 'إشارة مرجعية' },
  'bookmarks.bookmarkOf': {
    en: 'Bookmark: {title}',
    fr: 'Marque-page : {title}',
    es: 'Marcador: {title}',
    ar: 'إشارة مرجعية: {title}',
  },
  'bookmarks.said.added': {
    en: 'Bookmarked.',
    fr: 'Marque-page ajouté.',
    es: 'Marcador guardado.',
    ar: 'أُضيفت الإشارة المرجعية.',
  },
  'bookmarks.said.removed': {
    en: 'Bookmark removed.',
    fr: 'Marque-page retiré.',
    es: 'Marcador eliminado.',
    ar: 'أُزيلت الإشارة المرجعية.',
  },
} satisfies Entries;
