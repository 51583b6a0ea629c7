import type { Entries } from '../entry.ts';

export const tags = {
  'tags.choose': {
    en: 'Choose tags from the list',
    fr: 'Choisir des étiquettes dans la liste',
    es: 'Elegir etiquetas de la lista',
    ar: 'اختر وسومًا من القائمة',
  },
  'tags.known': {
    en: 'Tags that all read in their own language',
    fr: 'Étiquettes que chacun lit dans sa langue',
    es: 'Etiquetas que cada cual lee en su idioma',
    ar: 'وسوم يقرؤها كل شخص بلغته',
  },
  'tags.knownHint': {
    en: 'They are added to those that you typed, five in all. Readers see them in their own language.',
    fr: 'Elles s’ajoutent à celles que vous avez tapées, cinq en tout. Chacun les voit dans sa langue.',
    es: 'Se suman a las que usted ha escrito, cinco en total. Cada cual las ve en su idioma.',
    ar: 'تُضاف إلى ما كتبته، خمسة في المجموع. ويراها كل قارئ بلغته.',
  },
  'tags.often': { en: 'Used most', fr: 'Les plus utilisées', es: 'Las más usadas', ar: 'الأكثر استعمالًا' },
  'tags.offered': {
    en: '{count, plural, one {# tag: arrows choose, Enter inserts} other {# tags: arrows choose, Enter inserts}}',
    fr: '{count, plural, one {# étiquette : les flèches choisissent, Entrée insère} other {# étiquettes : les flèches choisissent, Entrée insère}}',
    es: '{count, plural, one {# etiqueta: las flechas eligen, Intro inserta} other {# etiquetas: las flechas eligen, Intro inserta}}',
    ar: '{count, plural, zero {لا وسوم} one {وسم واحد: الأسهم تختار وEnter يُدرج} two {وسمان: الأسهم تختار وEnter يُدرج} few {# وسوم: الأسهم تختار وEnter يُدرج} many {# وسمًا: الأسهم تختار وEnter يُدرج} other {# وسم: الأسهم تختار وEnter يُدرج}}',
  },
  'tags.used': {
    en: '{count, plural, one {in # discussion} other {in # discussions}}',
    fr: '{count, plural, one {dans # discussion} other {dans # discussions}}',
    es: '{count, plural, one {en # discusión} other {en # discusiones}}',
    ar: '{count, plural, zero {في لا نقاش} one {في نقاش واحد} two {في نقاشين} few {في # نقاشات} many {في # نقاشًا} other {في # نقاش}}',
  },
} satisfies Entries;
