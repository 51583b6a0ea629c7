import type { Entries } from '../entry.ts';

/** Knowledge pages and their sections. */
export const knowledge = {
  'knowledge.section.ABOUT': { en: 'About Clusters', fr: 'Les clusters', es: 'Sobre los clústeres', ar: 'عن العناقيد' },
  'knowledge.section.APPROACH': { en: 'The Approach', fr: 'La méthode', es: 'El enfoque', ar: 'المنهجية' },
  'knowledge.section.LIBRARY': {
    en: 'Training & Resources',
    fr: 'Formation et ressources',
    es: 'Formación y recursos',
    ar: 'التدريب والموارد',
  },
  'knowledge.section.NETWORK': {
    en: 'Network of Practitioners',
    fr: 'Réseau des praticiens',
    es: 'Red de profesionales',
    ar: 'شبكة الممارسين',
  },
  'knowledge.lead.ABOUT': {
    en: 'What clusters of small firms are, why nearness helps, and where it stops helping.',
    fr: 'Ce que sont les clusters de petites entreprises, en quoi la proximité aide, et où elle cesse d’aider.',
    es: 'Qué son los clústeres de pequeñas empresas, por qué ayuda la cercanía y dónde deja de ayudar.',
    ar: 'ما عناقيد المنشآت الصغيرة، ولماذا ينفع القرب، وأين يتوقف نفعه.',
  },
  'knowledge.lead.APPROACH': {
    en: 'How cluster development is done, phase by phase: who does what, with which documents, and how one knows it worked.',
    fr: 'Comment se mène le développement d’un cluster, phase par phase : qui fait quoi, avec quels documents, et comment savoir si cela a marché.',
    es: 'Cómo se desarrolla un clúster, fase por fase: quién hace qué, con qué documentos y cómo saber si funcionó.',
    ar: 'كيف يُطوَّر العنقود مرحلة بعد مرحلة: من يفعل ماذا، وبأي وثائق، وكيف يُعرف أن ذلك نجح.',
  },
  'knowledge.lead.LIBRARY': {
    en: 'A curriculum to train with and books worth the time.',
    fr: 'Un programme pour se former et des lectures qui en valent le temps.',
    es: 'Un plan de formación y lecturas que valen su tiempo.',
    ar: 'منهج للتدريب وكتب تستحق وقتها.',
  },
  'knowledge.lead.NETWORK': {
    en: 'People who do this work, what they discuss, and the rules they keep.',
    fr: 'Les personnes qui font ce travail, ce dont elles discutent, et les règles qu’elles suivent.',
    es: 'Las personas que hacen este trabajo, lo que discuten y las normas que siguen.',
    ar: 'من يقومون بهذا العمل، وما يناقشونه، والقواعد التي يتبعونها.',
  },
  'knowledge.position': {
    en: '{section}, page {position} of {count}',
    fr: '{section}, page {position} sur {count}',
    es: '{section}, página {position} de {count}',
    ar: '{section}، الصفحة {position} من {count}',
  },
  'knowledge.contents': {
    en: '{section}, {count, plural, one {# page} other {# pages}}',
    fr: '{section}, {count, plural, one {# page} other {# pages}}',
    es: '{section}, {count, plural, one {# página} other {# páginas}}',
    ar: '{section}، {count, plural, zero {بلا صفحات} one {صفحة واحدة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}',
  },
  'knowledge.onThisPage': { en: 'On this page', fr: 'Sur cette page', es: 'En esta página', ar: 'في هذه الصفحة' },
  'knowledge.readIn': { en: 'Read it in', fr: 'À lire en', es: 'Leer en', ar: 'اقرأها بـ' },
  'knowledge.updated': {
    en: 'Updated {date}',
    fr: 'Mis à jour le {date}',
    es: 'Actualizada el {date}',
    ar: 'حُدّثت في {date}',
  },
  'knowledge.fallback': {
    en: 'This page is not yet in your language. You are reading it in {language}.',
    fr: 'Cette page n’existe pas encore dans votre langue. Vous la lisez en {language}.',
    es: 'Esta página aún no está en su idioma. La está leyendo en {language}.',
    ar: 'هذه الصفحة غير متاحة بلغتك بعد. تقرؤها الآن بهذه اللغة: {language}.',
  },
  'knowledge.nextPage': { en: 'Next: {title}', fr: 'Suite : {title}', es: 'Siguiente: {title}', ar: 'التالي: {title}' },
  'knowledge.previousPage': {
    en: 'Back: {title}',
    fr: 'Avant : {title}',
    es: 'Anterior: {title}',
    ar: 'السابق: {title}',
  },
  'knowledge.empty': {
    en: 'No page has been written here yet.',
    fr: 'Aucune page n’a encore été écrite ici.',
    es: 'Aquí aún no hay páginas.',
    ar: 'لم تُكتب هنا صفحات بعد.',
  },
} satisfies Entries;
