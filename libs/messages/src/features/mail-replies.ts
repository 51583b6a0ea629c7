import type { Entries } from '../entry.ts';

/** Answers to answers by mail. */
export const mailReplies = {
  'mail.reply-refused.subject': {
    en: 'Your answer by mail was not posted',
    fr: 'Votre réponse par courriel n’a pas été publiée',
    es: 'Su respuesta por correo no se publicó',
    ar: 'لم يُنشر ردّك بالبريد',
  },
  'mail.reply-refused.lead': {
    en: 'Your answer by mail was not posted. The reason: {reason} What you wrote stands below, so that nothing is lost.',
    fr: 'Votre réponse par courriel n’a pas été publiée. La raison : {reason} Ce que vous avez écrit figure ci-dessous ; rien n’est perdu.',
    es: 'Su respuesta por correo no se publicó. El motivo: {reason} Lo que escribió está abajo; no se pierde nada.',
    ar: 'لم يُنشر ردّك بالبريد. السبب: {reason} ما كتبته مذكور أدناه فلا يضيع شيء.',
  },
  'mail.reply-refused.action': {
    en: 'Open the page',
    fr: 'Ouvrir la page',
    es: 'Abrir la página',
    ar: 'فتح الصفحة',
  },
  'mail.reply-files.subject': {
    en: 'Re: {title}',
    fr: 'Re : {title}',
    es: 'Re: {title}',
    ar: 'رد: {title}',
  },
  'mail.reply-files.lead': {
    en: 'Your answer by mail is posted, without some of its files. {files}',
    fr: 'Votre réponse par courriel est publiée, sans certains de ses fichiers. {files}',
    es: 'Su respuesta por correo está publicada, sin algunos de sus archivos. {files}',
    ar: 'نُشر ردّك بالبريد دون بعض ملفاته. {files}',
  },
  'mail.reply-files.action': {
    en: 'See the answer',
    fr: 'Voir la réponse',
    es: 'Ver la respuesta',
    ar: 'عرض الرد',
  },
} as const satisfies Entries;
