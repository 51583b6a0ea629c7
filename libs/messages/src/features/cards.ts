import type { Entries } from '../entry.ts';

export const cards = {
  'threads.related': {
    en: 'Discussions like this one',
    fr: 'Discussions semblables',
    es: 'Discusiones parecidas',
    ar: 'نقاشات مشابهة',
  },
  'cards.THREAD': { en: 'Discussion', fr: 'Discussion', es: 'Discusión', ar: 'نقاش' },
  'cards.CLUSTER': { en: 'Cluster', fr: 'Cluster', es: 'Clúster', ar: 'عنقود' },
  'cards.MEMBER': { en: 'Member', fr: 'Membre', es: 'Miembro', ar: 'عضو' },
  'cards.members': {
    en: '{count, plural, one {# member} other {# members}}',
    fr: '{count, plural, one {# membre} other {# membres}}',
    es: '{count, plural, one {# miembro} other {# miembros}}',
    ar: '{count, plural, zero {لا أعضاء} one {عضو واحد} two {عضوان} few {# أعضاء} many {# عضوًا} other {# عضو}}',
  },
} satisfies Entries;
