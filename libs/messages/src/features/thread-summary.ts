import type { Entries } from '../entry.ts';

/** What a long discussion came to, as members write it together. */
export const threadSummary = {
  'threads.summary.title': {
    en: 'Summary so far',
    fr: 'Synthèse jusqu’ici',
    es: 'Resumen hasta ahora',
    ar: 'الملخص حتى الآن',
  },
  'threads.summary.reach': {
    en: 'Sums up posts 1 to {number}.',
    fr: 'Résume les messages 1 à {number}.',
    es: 'Resume los mensajes 1 a {number}.',
    ar: 'يلخّص المشاركات من 1 إلى {number}.',
  },
  'threads.summary.since': {
    en: '{count, plural, =0 {Nothing came since.} one {One post came since.} other {# posts came since.}}',
    fr: '{count, plural, =0 {Rien depuis.} one {# message depuis.} other {# messages depuis.}}',
    es: '{count, plural, =0 {Nada desde entonces.} one {Un mensaje desde entonces.} other {# mensajes desde entonces.}}',
    ar: '{count, plural, =0 {لا جديد بعدها.} one {مشاركة واحدة بعدها.} two {مشاركتان بعدها.} few {# مشاركات بعدها.} many {# مشاركة بعدها.} other {# مشاركة بعدها.}}',
  },
  'threads.summary.history': {
    en: '{count, plural, one {Written once} other {Who wrote it: # versions}}',
    fr: '{count, plural, one {Écrit une fois} other {Qui l’a écrit : # versions}}',
    es: '{count, plural, one {Escrito una vez} other {Quién lo escribió: # versiones}}',
    ar: '{count, plural, zero {# نسخة} one {كُتب مرة واحدة} two {من كتبه: نسختان} few {من كتبه: # نسخ} many {من كتبه: # نسخة} other {من كتبه: # نسخة}}',
  },
  'threads.summary.goOn': {
    en: 'Go on with the first post after it',
    fr: 'Continuer au premier message qui suit',
    es: 'Seguir con el primer mensaje posterior',
    ar: 'المتابعة من أول مشاركة بعده',
  },
  'threads.summary.none': {
    en: 'This discussion is long. Whoever writes in a reply what it came to so far can then use it as the summary.',
    fr: 'Cette discussion est longue. Qui écrit dans une réponse où l’on en est peut ensuite en faire la synthèse.',
    es: 'Esta discusión es larga. Quien escriba en una respuesta a qué se ha llegado puede usarla después como resumen.',
    ar: 'هذا النقاش طويل. من يكتب في رد ما توصّل إليه يمكنه بعد ذلك جعله ملخصًا.',
  },
  'threads.summary.use': {
    en: 'Use as the summary',
    fr: 'En faire la synthèse',
    es: 'Usar como resumen',
    ar: 'اجعلها ملخصًا',
  },
  'threads.summary.end': {
    en: 'No longer the summary',
    fr: 'Ne plus en faire la synthèse',
    es: 'Ya no es el resumen',
    ar: 'لم تعد ملخصًا',
  },
  'threads.summary.improve': {
    en: 'Improve the summary',
    fr: 'Améliorer la synthèse',
    es: 'Mejorar el resumen',
    ar: 'تحسين الملخص',
  },
  'threads.summary.change': {
    en: 'Change its text',
    fr: 'Modifier son texte',
    es: 'Cambiar su texto',
    ar: 'تغيير نصه',
  },
  'threads.summary.upTo': {
    en: 'Number of the last post that is in it',
    fr: 'Numéro du dernier message qu’elle résume',
    es: 'Número del último mensaje que resume',
    ar: 'رقم آخر مشاركة يشملها',
  },
  'threads.summary.save': {
    en: 'Save how far it reaches',
    fr: 'Enregistrer jusqu’où elle va',
    es: 'Guardar hasta dónde llega',
    ar: 'حفظ المدى الذي يشمله',
  },
  'threads.said.summary': {
    en: 'This is the summary now. Whoever may reply can improve it.',
    fr: 'Voici maintenant la synthèse. Quiconque peut répondre peut l’améliorer.',
    es: 'Este es ahora el resumen. Quien puede responder puede mejorarlo.',
    ar: 'هذا هو الملخص الآن. يمكن لكل من يستطيع الرد أن يحسّنه.',
  },
  'threads.said.summaryGone': {
    en: 'The discussion has no summary now.',
    fr: 'La discussion n’a plus de synthèse.',
    es: 'La discusión ya no tiene resumen.',
    ar: 'لم يعد للنقاش ملخص.',
  },
} as const satisfies Entries;
