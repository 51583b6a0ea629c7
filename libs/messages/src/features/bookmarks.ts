import type { Entries } from '../entry.ts';

export const bookmarks = {
  'bookmarks.title': { en: 'Bookmarks', fr: 'Marque-pages', es: 'Marcadores', ar: 'الإشارات المرجعية' },
  'bookmarks.lead': {
    en: 'Discussions and posts you want to find again, first those with a reminder. Nobody else sees this list.',
    fr: 'Les discussions et les messages que vous voulez retrouver, d’abord ceux qui ont un rappel. Personne d’autre ne voit cette liste.',
    es: 'Discusiones y mensajes que quiere volver a encontrar, primero los que tienen recordatorio. Nadie más ve esta lista.',
    ar: 'نقاشات ومشاركات تريد الرجوع إليها، وأولها ما له تذكير. لا يرى هذه القائمة أحد سواك.',
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
    en: 'Press “Bookmark” on a discussion or a post that you want to come back to. It will then stand here.',
    fr: 'Appuyez sur « Marque-page » dans une discussion ou sous un message où vous voulez revenir. Vous la retrouverez ici.',
    es: 'Pulse «Marcador» en una discusión o en un mensaje al que quiera volver. Después la encontrará aquí.',
    ar: 'اضغط على «إشارة مرجعية» في نقاش أو مشاركة تريد العودة إليها، فتجدها هنا بعد ذلك.',
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
    en: 'Bookmarked. On the page of your bookmarks you can add a note and a reminder.',
    fr: 'Marque-page ajouté. Sur la page de vos marque-pages, vous pouvez ajouter une note et un rappel.',
    es: 'Marcador guardado. En la página de sus marcadores puede añadir una nota y un recordatorio.',
    ar: 'أُضيفت الإشارة المرجعية. يمكنك إضافة ملاحظة وتذكير في صفحة إشاراتك المرجعية.',
  },
  'bookmarks.said.removed': {
    en: 'Bookmark removed.',
    fr: 'Marque-page retiré.',
    es: 'Marcador eliminado.',
    ar: 'أُزيلت الإشارة المرجعية.',
  },
} satisfies Entries;
