import type { Entries } from '../entry.ts';

/** What readers say of a post with one press. */
export const reactions = {
  'reactions.title': { en: 'Reactions', fr: 'Réactions', es: 'Reacciones', ar: 'التفاعلات' },
  'reactions.titleOf': {
    en: 'Reactions to post {number}',
    fr: 'Réactions au message {number}',
    es: 'Reacciones al mensaje {number}',
    ar: 'التفاعلات مع المشاركة {number}',
  },
  'reactions.lead': {
    en: 'Who finds it useful, has the same, or tried it. The latest stands first.',
    fr: 'Qui le trouve utile, vit la même chose ou l’a essayé. Le plus récent est en tête.',
    es: 'Quién lo encuentra útil, está en lo mismo o lo probó. Lo más reciente va primero.',
    ar: 'من وجدها مفيدة، أو عنده الأمر نفسه، أو جرّبها. الأحدث أولًا.',
  },
  'reactions.none': {
    en: 'Nobody has reacted yet.',
    fr: 'Personne n’a encore réagi.',
    es: 'Nadie ha reaccionado todavía.',
    ar: 'لم يتفاعل أحد بعد.',
  },
  'reactions.who': { en: 'Who', fr: 'Qui', es: 'Quiénes', ar: 'مَن' },
  'reactions.whoOf': {
    en: 'Who reacted to post {number}',
    fr: 'Qui a réagi au message {number}',
    es: 'Quiénes reaccionaron al mensaje {number}',
    ar: 'من تفاعل مع المشاركة {number}',
  },
  'reactions.kind': { en: 'Reaction', fr: 'Réaction', es: 'Reacción', ar: 'التفاعل' },
  'reactions.kind.USEFUL': { en: 'Useful', fr: 'Utile', es: 'Útil', ar: 'مفيد' },
  'reactions.kind.SAME_HERE': { en: 'Same here', fr: 'Ici aussi', es: 'Aquí también', ar: 'وعندي كذلك' },
  'reactions.kind.TRIED_IT': { en: 'Tried it', fr: 'Essayé', es: 'Lo probé', ar: 'جرّبته' },
  'reactions.counted': {
    en: '{name} {count}',
    fr: '{name} {count}',
    es: '{name} {count}',
    ar: '{name} {count}',
  },
  'reactions.ofPost': {
    en: '{name}, post {number}',
    fr: '{name}, message {number}',
    es: '{name}, mensaje {number}',
    ar: '{name}، المشاركة {number}',
  },
  'reactions.foundUseful': {
    en: '{count, plural, one {# found it useful} other {# found it useful}}',
    fr: '{count, plural, one {# l’a trouvé utile} other {# l’ont trouvé utile}}',
    es: '{count, plural, one {Útil para #} other {Útil para #}}',
    ar: '{count, plural, zero {لم يجده أحد مفيدًا} one {وجده واحد مفيدًا} two {وجده اثنان مفيدًا} few {وجده # مفيدًا} many {وجده # مفيدًا} other {وجده # مفيدًا}}',
  },
  'reactions.results': {
    en: 'How it went for those who tried it',
    fr: 'Ce que ça a donné pour ceux qui ont essayé',
    es: 'Cómo les fue a quienes lo probaron',
    ar: 'كيف سارت الأمور مع من جرّبوا',
  },
  'reactions.triedBy': {
    en: '{name} tried it: {result}',
    fr: '{name} a essayé : {result}',
    es: '{name} lo probó: {result}',
    ar: 'جرّب {name}: {result}',
  },
  'reactions.result': {
    en: 'How did it go?',
    fr: 'Qu’est-ce que ça a donné ?',
    es: '¿Cómo le fue?',
    ar: 'كيف سار الأمر؟',
  },
  'reactions.resultHint': {
    en: 'One line of at most 200 characters. It stands under the post with your name.',
    fr: 'Une ligne de 200 caractères au plus. Elle paraît sous le message avec votre nom.',
    es: 'Una línea de 200 caracteres como máximo. Aparece bajo el mensaje con su nombre.',
    ar: 'سطر واحد لا يزيد على 200 حرف. يظهر تحت المشاركة مع اسمك.',
  },
  'reactions.sendResult': {
    en: 'Say that I tried it',
    fr: 'Dire que j’ai essayé',
    es: 'Decir que lo probé',
    ar: 'قل إنك جرّبته',
  },
  'reactions.said.USEFUL': {
    en: 'Marked as useful.',
    fr: 'Signalé comme utile.',
    es: 'Marcado como útil.',
    ar: 'قلتَ إنه مفيد.',
  },
  'reactions.said.SAME_HERE': {
    en: 'You said that it is the same with you.',
    fr: 'Vous avez dit que c’est pareil chez vous.',
    es: 'Ha dicho que a usted le pasa lo mismo.',
    ar: 'قلتَ إن عندك الأمر نفسه.',
  },
  'reactions.said.TRIED_IT': {
    en: 'Your result stands under the post.',
    fr: 'Votre résultat paraît sous le message.',
    es: 'Su resultado aparece bajo el mensaje.',
    ar: 'ظهرت نتيجتك تحت المشاركة.',
  },
  'reactions.said.off': {
    en: 'Your reaction is taken off.',
    fr: 'Votre réaction est retirée.',
    es: 'Su reacción se ha quitado.',
    ar: 'أُزيل تفاعلك.',
  },
} satisfies Entries;
