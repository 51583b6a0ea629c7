import type { Entries } from '../entry.ts';

/** Posts that members write together. */
export const sharedPosts = {
  'threads.shared.mark': {
    en: 'Written together: whoever may reply can improve it.',
    fr: 'Écrit à plusieurs : quiconque peut répondre peut l’améliorer.',
    es: 'Escrito entre todos: quien puede responder puede mejorarlo.',
    ar: 'نص مشترك: يمكن لكل من يستطيع الرد أن يحسّنه.',
  },
  'threads.shared.title': {
    en: 'Who writes this post',
    fr: 'Qui écrit ce message',
    es: 'Quién escribe este mensaje',
    ar: 'من يكتب هذه المشاركة',
  },
  'threads.shared.hint': {
    en: 'For lists, agreements and summaries that many keep up to date: everybody who may reply can change the text. All versions are kept, with who made them.',
    fr: 'Pour les listes, les accords et les synthèses que plusieurs tiennent à jour : quiconque peut répondre peut modifier le texte. Toutes les versions sont gardées, avec leur auteur.',
    es: 'Para listas, acuerdos y resúmenes que muchos mantienen al día: quien puede responder puede cambiar el texto. Se guardan todas las versiones, con su autor.',
    ar: 'للقوائم والاتفاقات والملخصات التي يحدّثها كثيرون: يمكن لكل من يستطيع الرد أن يغيّر النص. تُحفظ كل النسخ مع اسم من كتبها.',
  },
  'threads.shared.begin': {
    en: 'Let members write it together',
    fr: 'Laisser les membres l’écrire ensemble',
    es: 'Dejar que los miembros lo escriban juntos',
    ar: 'اسمح للأعضاء بكتابته معًا',
  },
  'threads.shared.end': {
    en: 'Let its author alone write it',
    fr: 'Laisser son seul auteur l’écrire',
    es: 'Que lo escriba solo su autor',
    ar: 'اقصر الكتابة على كاتبه',
  },
  'threads.said.shared': {
    en: 'Whoever may reply can change this post now.',
    fr: 'Quiconque peut répondre peut maintenant modifier ce message.',
    es: 'Quien puede responder puede cambiar ahora este mensaje.',
    ar: 'يمكن الآن لكل من يستطيع الرد أن يغيّر هذه المشاركة.',
  },
  'threads.said.unshared': {
    en: 'Its author alone can change this post now.',
    fr: 'Seul son auteur peut maintenant modifier ce message.',
    es: 'Ahora solo su autor puede cambiar este mensaje.',
    ar: 'لا يستطيع تغيير هذه المشاركة الآن إلا كاتبها.',
  },
  'threads.shared.editing': {
    en: 'This post is written together. What you change is kept as a version under your name.',
    fr: 'Ce message est écrit à plusieurs. Ce que vous changez est gardé comme une version à votre nom.',
    es: 'Este mensaje se escribe entre todos. Lo que cambie se guarda como una versión a su nombre.',
    ar: 'هذه المشاركة نص مشترك. يُحفظ ما تغيّره نسخةً باسمك.',
  },
} satisfies Entries;
