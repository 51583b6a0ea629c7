import type { Entries } from '../entry.ts';

export const push = {
  'push.title': {
    en: 'Notices on this device',
    fr: 'Avis sur cet appareil',
    es: 'Avisos en este dispositivo',
    ar: 'الإشعارات على هذا الجهاز',
  },
  'push.lead': {
    en: 'What you are mailed at once can also appear on the screen of this device, even when this site is closed: who wrote, and the title of the discussion, nothing more. Quiet hours and pauses hold here too. It ends when you sign out.',
    fr: 'Ce qui vous est envoyé aussitôt par courriel peut aussi s’afficher à l’écran de cet appareil, même quand ce site est fermé : qui a écrit et le titre de la discussion, rien de plus. Les heures calmes et les pauses valent ici aussi. Cela cesse quand vous vous déconnectez.',
    es: 'Lo que se le envía enseguida por correo también puede aparecer en la pantalla de este dispositivo, incluso con este sitio cerrado: quién escribió y el título de la discusión, nada más. Las horas de silencio y las pausas también valen aquí. Termina cuando cierra la sesión.',
    ar: 'ما يُرسل إليك بالبريد فورًا يمكن أن يظهر أيضًا على شاشة هذا الجهاز ولو كان الموقع مغلقًا: من كتب وعنوان النقاش لا غير. وتسري هنا أيضًا ساعات الهدوء وفترات التوقف. وينتهي ذلك عند تسجيل الخروج.',
  },
  'push.needsScript': {
    en: 'This needs a browser that runs scripts and shows notices. Yours does not, or they are switched off.',
    fr: 'Il faut un navigateur qui exécute les scripts et affiche des avis. Le vôtre ne le fait pas, ou c’est désactivé.',
    es: 'Hace falta un navegador que ejecute scripts y muestre avisos. El suyo no lo hace, o está desactivado.',
    ar: 'يتطلب هذا متصفحًا يشغّل البرامج النصية ويعرض الإشعارات. متصفحك لا يفعل ذلك، أو إن ذلك معطّل فيه.',
  },
  'push.denied': {
    en: 'The browser does not let this site show notices. Allow them in its settings for this site and try again.',
    fr: 'Le navigateur ne permet pas à ce site d’afficher des avis. Autorisez-les dans ses réglages pour ce site et réessayez.',
    es: 'El navegador no permite que este sitio muestre avisos. Permítalos en sus ajustes para este sitio e inténtelo de nuevo.',
    ar: 'لا يسمح المتصفح لهذا الموقع بعرض الإشعارات. اسمح بها في إعداداته لهذا الموقع ثم أعد المحاولة.',
  },
  'push.failed': {
    en: 'The browser could not reach the service that brings notices to it. Try again later.',
    fr: 'Le navigateur n’a pas pu joindre le service qui lui apporte les avis. Réessayez plus tard.',
    es: 'El navegador no pudo conectar con el servicio que le trae los avisos. Inténtelo más tarde.',
    ar: 'تعذّر على المتصفح الوصول إلى الخدمة التي تنقل إليه الإشعارات. أعد المحاولة لاحقًا.',
  },
  'push.keep': { en: 'Switch on', fr: 'Activer', es: 'Activar', ar: 'تشغيل' },
  'push.off': { en: 'Switch off', fr: 'Désactiver', es: 'Desactivar', ar: 'إيقاف' },
  'push.offOf': {
    en: 'Switch off: {device}',
    fr: 'Désactiver : {device}',
    es: 'Desactivar: {device}',
    ar: 'إيقاف: {device}',
  },
  'push.switchTitle': {
    en: 'Notices on a device',
    fr: 'Avis sur un appareil',
    es: 'Avisos en un dispositivo',
    ar: 'الإشعارات على جهاز',
  },
  'push.thisOne': { en: 'this device', fr: 'cet appareil', es: 'este dispositivo', ar: 'هذا الجهاز' },
  'push.since': { en: 'since {at}', fr: 'depuis le {at}', es: 'desde el {at}', ar: 'منذ {at}' },
  'push.said.on': {
    en: 'Notices are on: {device}.',
    fr: 'Avis activés : {device}.',
    es: 'Avisos activados: {device}.',
    ar: 'شُغّلت الإشعارات: {device}.',
  },
  'push.said.off': {
    en: 'Notices are off: {device}.',
    fr: 'Avis désactivés : {device}.',
    es: 'Avisos desactivados: {device}.',
    ar: 'أُوقفت الإشعارات: {device}.',
  },
} satisfies Entries;
