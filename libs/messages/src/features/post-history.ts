import type { Entries } from '../entry.ts';

/** Versions of posts, and who may see them. */
export const postHistory = {
  'threads.history.title': {
    en: 'Versions of post {number}',
    fr: 'Versions du message {number}',
    es: 'Versiones del mensaje {number}',
    ar: 'نسخ المشاركة {number}',
  },
  'threads.history.lead': {
    en: 'Whoever can read the post can read its versions, latest first.',
    fr: 'Toute personne qui peut lire le message peut lire ses versions, de la plus récente à la plus ancienne.',
    es: 'Quien puede leer el mensaje puede leer sus versiones, de la más reciente a la más antigua.',
    ar: 'كل من يقرأ المشاركة يستطيع قراءة نسخها، الأحدث أولًا.',
  },
  'threads.history.legend': {
    en: 'Read as: <ins>added</ins> is underlined, <del>taken out</del> is struck through.',
    fr: 'À lire ainsi : <ins>ajouté</ins> est souligné, <del>retiré</del> est barré.',
    es: 'Se lee así: <ins>añadido</ins> va subrayado, <del>quitado</del> va tachado.',
    ar: 'تُقرأ هكذا: <ins>المضاف</ins> تحته خط، و<del>المحذوف</del> مشطوب.',
  },
  'threads.history.none': {
    en: 'This post was never changed.',
    fr: 'Ce message n’a jamais été modifié.',
    es: 'Este mensaje nunca se ha cambiado.',
    ar: 'لم تُعدَّل هذه المشاركة قط.',
  },
  'threads.history.version': {
    en: 'Version {number}',
    fr: 'Version {number}',
    es: 'Versión {number}',
    ar: 'النسخة {number}',
  },
  'threads.history.current': {
    en: 'shown in the discussion',
    fr: 'affichée dans la discussion',
    es: 'la que se ve en la discusión',
    ar: 'المعروضة في النقاش',
  },
  'threads.history.asPosted': { en: 'as posted', fr: 'telle que publiée', es: 'tal como se publicó', ar: 'كما نُشرت' },
  'threads.history.added': { en: 'added:', fr: 'ajouté :', es: 'añadido:', ar: 'أضيف:' },
  'threads.history.removed': { en: 'taken out:', fr: 'retiré :', es: 'quitado:', ar: 'حُذف:' },
  'threads.history.end': { en: 'end', fr: 'fin', es: 'fin', ar: 'انتهى' },
  'threads.history.text': { en: 'The whole text', fr: 'Le texte entier', es: 'El texto completo', ar: 'النص كاملًا' },
  'threads.version.title': {
    en: 'Hide an older version',
    fr: 'Masquer une ancienne version',
    es: 'Ocultar una versión anterior',
    ar: 'إخفاء نسخة سابقة',
  },
  'threads.version.hide': {
    en: 'Hide this version',
    fr: 'Masquer cette version',
    es: 'Ocultar esta versión',
    ar: 'إخفاء هذه النسخة',
  },
  'threads.version.show': {
    en: 'Show this version again',
    fr: 'Réafficher cette version',
    es: 'Mostrar de nuevo esta versión',
    ar: 'إظهار هذه النسخة من جديد',
  },
  'threads.version.number': {
    en: 'Hide or show version {number}',
    fr: 'Masquer ou réafficher la version {number}',
    es: 'Ocultar o mostrar la versión {number}',
    ar: 'إخفاء النسخة {number} أو إظهارها',
  },
  'threads.version.hidden': {
    en: 'A moderator hid this text. Its author and moderators still see it.',
    fr: 'La modération a masqué ce texte. Son auteur et la modération le voient encore.',
    es: 'La moderación ocultó este texto. Su autor y la moderación aún lo ven.',
    ar: 'أخفى أحد المشرفين هذا النص. ما زال كاتبه والمشرفون يرونه.',
  },
  'threads.said.versionHidden': {
    en: 'The version is hidden.',
    fr: 'La version est masquée.',
    es: 'La versión está oculta.',
    ar: 'أُخفيت النسخة.',
  },
  'threads.said.versionShown': {
    en: 'The version is shown again.',
    fr: 'La version est de nouveau affichée.',
    es: 'La versión se muestra de nuevo.',
    ar: 'ظهرت النسخة من جديد.',
  },
  'moderation.act.post.version-hidden': {
    en: '{actor} hid an older version: {post}',
    fr: '{actor} a masqué une ancienne version : {post}',
    es: '{actor} ocultó una versión anterior: {post}',
    ar: 'أخفى {actor} نسخة سابقة: {post}',
  },
  'moderation.act.post.version-shown': {
    en: '{actor} showed a hidden version again: {post}',
    fr: '{actor} a réaffiché une version masquée : {post}',
    es: '{actor} volvió a mostrar una versión oculta: {post}',
    ar: 'أظهر {actor} نسخة مخفية من جديد: {post}',
  },
} satisfies Entries;
