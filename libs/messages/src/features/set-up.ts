import type { Entries } from '../entry.ts';

/** The page on which a network gets its first administrator. */
export const setUp = {
  'setUp.title': {
    en: 'This network has nobody yet',
    fr: 'Ce réseau n’a encore personne',
    es: 'Esta red todavía no tiene a nadie',
    ar: 'لا أحد في هذه الشبكة بعد',
  },
  'setUp.lead': {
    en: 'You become its first administrator. The link works once: after this form it is gone for everybody.',
    fr: 'Vous en devenez la première personne administratrice. Le lien sert une seule fois : après ce formulaire, il ne vaut plus pour personne.',
    es: 'Usted será la primera persona que la administre. El enlace sirve una vez: después de este formulario ya no vale para nadie.',
    ar: 'ستصبح أول من يديرها. يعمل الرابط مرة واحدة: بعد هذا النموذج لا يعود صالحًا لأحد.',
  },
  'setUp.good': {
    en: 'The set-up link is right. It is good until {when}.',
    fr: 'Le lien d’installation est le bon. Il est valable jusqu’à {when}.',
    es: 'El enlace de instalación es correcto. Vale hasta {when}.',
    ar: 'رابط الإعداد صحيح، وهو صالح حتى {when}.',
  },
  'setUp.network': { en: 'The network', fr: 'Le réseau', es: 'La red', ar: 'الشبكة' },
  'setUp.you': { en: 'You', fr: 'Vous', es: 'Usted', ar: 'أنت' },
  'setUp.next': {
    en: 'Next you set up a second factor: administrators need one, and your rights wait for it.',
    fr: 'Vous configurez ensuite un second facteur : il est nécessaire pour administrer, et vos droits l’attendent.',
    es: 'Después configurará un segundo factor: hace falta para administrar, y sus permisos esperan hasta entonces.',
    ar: 'بعد ذلك تُعدّ عاملًا ثانيًا: فهو لازم للإدارة، وحقوقك تنتظره.',
  },
  'setUp.submit': {
    en: 'Set up the network',
    fr: 'Créer le réseau',
    es: 'Crear la red',
    ar: 'أعدّ الشبكة',
  },
  'setUp.said': {
    en: 'The network is set up, and you are signed in. Now the second factor: until you have it, your rights wait.',
    fr: 'Le réseau est créé et vous êtes connecté. Maintenant le second facteur : vos droits l’attendent.',
    es: 'La red está creada y ha iniciado sesión. Ahora el segundo factor: sus permisos esperan hasta entonces.',
    ar: 'أُعدّت الشبكة وسُجّل دخولك. والآن العامل الثاني: حقوقك تنتظره.',
  },
  'setUp.over.title': {
    en: 'This set-up link does not work any more',
    fr: 'Ce lien d’installation ne fonctionne plus',
    es: 'Este enlace de instalación ya no funciona',
    ar: 'رابط الإعداد هذا لم يعد يعمل',
  },
  'setUp.over.text': {
    en: 'It was used, is older than an hour, or another one took its place. Where the network has no administrator yet, whoever runs the server gets a new one with npm run admin -- invite-first.',
    fr: 'Il a servi, a plus d’une heure, ou un autre l’a remplacé. Tant que personne n’administre le réseau, la personne qui exploite le serveur en obtient un nouveau avec npm run admin -- invite-first.',
    es: 'Ya se usó, tiene más de una hora u otro ocupó su lugar. Mientras nadie administre la red, quien opera el servidor obtiene uno nuevo con npm run admin -- invite-first.',
    ar: 'استُعمل من قبل، أو مضت عليه أكثر من ساعة، أو حلّ غيره محله. ما دام لا أحد يدير الشبكة، يحصل مشغّل الخادم على رابط جديد بالأمر npm run admin -- invite-first.',
  },
} satisfies Entries;
