import type { Entries } from '../entry.ts';

/** Discussions that open by themselves at a time. */
export const scheduling = {
  'scheduling.later': {
    en: 'Open it later',
    fr: 'Publier plus tard',
    es: 'Publicar más tarde',
    ar: 'انشره لاحقًا',
  },
  'scheduling.lead': {
    en: 'It opens by itself at this time, with the rights that you have then. Until then you find it among your drafts. Files cannot wait.',
    fr: 'La publication se fait d’elle-même à cette heure, avec les droits que vous aurez alors. D’ici là, le texte se trouve parmi vos brouillons. Les fichiers ne peuvent pas attendre.',
    es: 'Se publica por sí solo a esta hora, con los derechos que usted tenga entonces. Hasta ese momento está entre sus borradores. Los archivos no pueden esperar.',
    ar: 'يُنشر من تلقاء نفسه في هذا الموعد بالصلاحيات التي تكون لك حينها. تجده حتى ذلك الوقت بين مسوداتك. لا يمكن للملفات أن تنتظر.',
  },
  'scheduling.opensAt': { en: 'Opens', fr: 'Publication', es: 'Se publica', ar: 'يُنشر في' },
  'scheduling.opensHint': {
    en: 'At least five minutes from now, at most 90 days.',
    fr: 'Dans cinq minutes au plus tôt, 90 jours au plus tard.',
    es: 'Como mínimo dentro de cinco minutos, como máximo dentro de 90 días.',
    ar: 'بعد خمس دقائق من الآن على الأقل، و90 يومًا على الأكثر.',
  },
  'scheduling.submit': {
    en: 'Set the time',
    fr: 'Fixer l’heure',
    es: 'Fijar la hora',
    ar: 'حدّد الموعد',
  },
  'scheduling.waits': {
    en: 'This opens at {time}, as it was when you set the time. What you change here counts when you set the time again.',
    fr: 'Publication prévue : {time}, dans l’état où c’était quand vous avez fixé l’heure. Vos changements compteront quand vous fixerez l’heure de nouveau.',
    es: 'Se publica: {time}, tal como estaba cuando fijó la hora. Lo que cambie aquí cuenta cuando vuelva a fijarla.',
    ar: 'موعد النشر: {time}، كما كان حين حدّدت الموعد. ما تغيّره هنا يُعتمد حين تحدّد الموعد من جديد.',
  },
  'scheduling.title': { en: 'Scheduled', fr: 'Publications prévues', es: 'Programado', ar: 'المجدول' },
  'scheduling.opens': {
    en: 'Opens at {time}',
    fr: 'Publication : {time}',
    es: 'Se publica: {time}',
    ar: 'موعد النشر: {time}',
  },
  'scheduling.change': { en: 'Change', fr: 'Modifier', es: 'Cambiar', ar: 'غيّر' },
  'scheduling.changeThe': {
    en: 'Change: {title}',
    fr: 'Modifier : {title}',
    es: 'Cambiar: {title}',
    ar: 'غيّر: {title}',
  },
  'scheduling.takeBack': {
    en: 'Take back to drafts',
    fr: 'Remettre en brouillon',
    es: 'Devolver a borradores',
    ar: 'أعده إلى المسودات',
  },
  'scheduling.takeBackThe': {
    en: 'Take back to drafts: {title}',
    fr: 'Remettre en brouillon : {title}',
    es: 'Devolver a borradores: {title}',
    ar: 'أعد إلى المسودات: {title}',
  },
  'scheduling.notOpened': {
    en: 'This could not open at {time}: {reason}',
    fr: 'La publication prévue le {time} n’a pas pu se faire : {reason}',
    es: 'No se pudo publicar el {time}: {reason}',
    ar: 'تعذّر النشر في {time}: {reason}',
  },
  'scheduling.said.set': {
    en: 'The time is set. It opens by itself.',
    fr: 'L’heure est fixée. La publication se fera d’elle-même.',
    es: 'La hora está fijada. Se publicará por sí solo.',
    ar: 'حُدّد الموعد. سيُنشر من تلقاء نفسه.',
  },
  'scheduling.said.back': {
    en: 'It is a draft again and does not open by itself.',
    fr: 'C’est de nouveau un brouillon : rien ne sera publié tout seul.',
    es: 'Vuelve a ser un borrador y no se publica por sí solo.',
    ar: 'عاد مسودة ولن يُنشر من تلقاء نفسه.',
  },
  'mail.not-opened.subject': {
    en: '“{title}” could not open at its time',
    fr: '« {title} » n’a pas pu être publié à l’heure prévue',
    es: '«{title}» no se pudo publicar a su hora',
    ar: 'تعذّر نشر «{title}» في موعده',
  },
  'mail.not-opened.lead': {
    en: 'You had set a time for “{title}”. It was not opened: {reason} Your text is among your drafts, nothing of it is lost.',
    fr: 'Vous aviez fixé une heure pour « {title} ». La publication n’a pas eu lieu : {reason} Votre texte est parmi vos brouillons, rien n’est perdu.',
    es: 'Había fijado una hora para «{title}». No se publicó: {reason} Su texto está entre sus borradores, no se ha perdido nada.',
    ar: 'كنت قد حدّدت موعدًا لنشر «{title}» ولم يُنشر: {reason} نصك بين مسوداتك ولم يضع منه شيء.',
  },
  'mail.not-opened.action': {
    en: 'See my drafts',
    fr: 'Voir mes brouillons',
    es: 'Ver mis borradores',
    ar: 'عرض مسوداتي',
  },
} satisfies Entries;
