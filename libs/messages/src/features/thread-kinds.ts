import type { Entries } from '../entry.ts';

/** Kinds of discussions: their names, and the forms that some of them have. */
export const threadKinds = {
  'kinds.name.CASE': { en: 'Case', fr: 'Cas', es: 'Caso', ar: 'حالة' },
  'kinds.name.LOOKING_FOR': { en: 'Looking for', fr: 'Recherche', es: 'Búsqueda', ar: 'مطلوب' },
  'kinds.name.POLL': { en: 'Poll', fr: 'Sondage', es: 'Votación', ar: 'تصويت' },
  'kinds.name.ANNOUNCEMENT': { en: 'Announcement', fr: 'Annonce', es: 'Anuncio', ar: 'إعلان' },
  'kinds.choose': {
    en: 'Kind of discussion',
    fr: 'Genre de discussion',
    es: 'Tipo de discusión',
    ar: 'نوع النقاش',
  },
  'kinds.plain': {
    en: 'Question or discussion',
    fr: 'Question ou discussion',
    es: 'Pregunta o discusión',
    ar: 'سؤال أو نقاش',
  },
  'kinds.clusterHint': {
    en: 'One of the clusters in which you may announce something.',
    fr: 'L’un des clusters où vous pouvez publier une annonce.',
    es: 'Uno de los clústeres en los que puede publicar anuncios.',
    ar: 'أحد العناقيد التي يمكنك الإعلان فيها.',
  },
  'kinds.open.ANNOUNCEMENT': {
    en: 'Write an announcement',
    fr: 'Rédiger une annonce',
    es: 'Escribir un anuncio',
    ar: 'اكتب إعلانًا',
  },
  'kinds.lead.ANNOUNCEMENT': {
    en: 'For news that everyone in the place should know. Say first what changes, for whom and from when.',
    fr: 'Pour les nouvelles que chacun doit connaître. Dites d’abord ce qui change, pour qui et à partir de quand.',
    es: 'Para noticias que todos deben conocer. Diga primero qué cambia, para quién y desde cuándo.',
    ar: 'للأخبار التي ينبغي أن يعرفها الجميع. اذكر أولًا ما الذي يتغير، ولمن، ومنذ متى.',
  },
} satisfies Entries;
