import type { Entries } from '../entry.ts';

export const myData = {
  'myData.leave': {
    en: 'Leave the network',
    fr: 'Quitter le réseau',
    es: 'Dejar la red',
    ar: 'مغادرة الشبكة',
  },
  'myData.written': {
    en: 'You have written {posts, plural, one {one post} other {# posts}} and opened {threads, plural, one {one discussion} other {# discussions}}.',
    fr: 'Vous avez écrit {posts, plural, one {# message} other {# messages}} et ouvert {threads, plural, one {# discussion} other {# discussions}}.',
    es: 'Ha escrito {posts, plural, one {una publicación} other {# publicaciones}} y ha abierto {threads, plural, one {un debate} other {# debates}}.',
    ar: 'كتبت {posts, plural, zero {لا مشاركات} one {مشاركة واحدة} two {مشاركتين} few {# مشاركات} many {# مشاركة} other {# مشاركة}} وفتحت {threads, plural, zero {لا نقاشات} one {نقاشًا واحدًا} two {نقاشين} few {# نقاشات} many {# نقاشًا} other {# نقاش}}.',
  },
  'myData.whatHappens': {
    en: 'What happens to what you wrote',
    fr: 'Que devient ce que vous avez écrit',
    es: 'Qué pasa con lo que escribió',
    ar: 'ما مصير ما كتبته',
  },
  'myData.keep': {
    en: 'Keep it, without me: it stays, signed “Former member”.',
    fr: 'Le garder, sans moi : il reste, signé « Ancien membre ».',
    es: 'Conservarlo, sin mí: queda firmado «Antiguo miembro».',
    ar: 'إبقاؤه من دوني: يبقى موقَّعًا باسم «عضو سابق».',
  },
  'myData.erase': {
    en: 'Erase it: posts become “removed by their author”, discussions in which nobody else wrote go.',
    fr: 'L’effacer : les messages deviennent « retiré par son auteur », les discussions où personne d’autre n’a écrit disparaissent.',
    es: 'Borrarlo: las publicaciones pasan a «retirada por su autor» y los debates en los que nadie más escribió desaparecen.',
    ar: 'محوه: تصبح المشاركات «أزالها كاتبها»، وتختفي النقاشات التي لم يكتب فيها غيرك.',
  },
  'myData.alsoGone': {
    en: 'Your profile, address, connections, bookmarks and invitations go in both cases. For 7 days you can change your mind: sign in and say that you stay. What others wrote about you in their own words stays theirs.',
    fr: 'Votre profil, votre adresse, vos relations, vos signets et vos invitations disparaissent dans les deux cas. Pendant 7 jours vous pouvez changer d’avis : connectez-vous et dites que vous restez. Ce que d’autres ont écrit sur vous avec leurs mots leur appartient.',
    es: 'Su perfil, dirección, contactos, marcadores e invitaciones desaparecen en ambos casos. Durante 7 días puede cambiar de opinión: inicie sesión y diga que se queda. Lo que otros escribieron sobre usted con sus palabras sigue siendo suyo.',
    ar: 'يُحذف ملفك وعنوانك وصلاتك وعلاماتك ودعواتك في الحالتين. يمكنك تغيير رأيك خلال 7 أيام: سجّل الدخول وقل إنك باقٍ. وما كتبه الآخرون عنك بكلماتهم يبقى لهم.',
  },
  'myData.leaveNow': {
    en: 'Leave the network in 7 days',
    fr: 'Quitter le réseau dans 7 jours',
    es: 'Dejar la red en 7 días',
    ar: 'مغادرة الشبكة بعد 7 أيام',
  },
  'myData.leaving': {
    en: 'You leave the network on {day}.',
    fr: 'Vous quittez le réseau le {day}.',
    es: 'Deja la red el {day}.',
    ar: 'ستغادر الشبكة في {day}.',
  },
  'myData.leavingKeeps': {
    en: 'What you wrote stays, signed “Former member”.',
    fr: 'Ce que vous avez écrit reste, signé « Ancien membre ».',
    es: 'Lo que escribió queda, firmado «Antiguo miembro».',
    ar: 'يبقى ما كتبته موقَّعًا باسم «عضو سابق».',
  },
  'myData.leavingErases': {
    en: 'What you wrote goes as well.',
    fr: 'Ce que vous avez écrit disparaît aussi.',
    es: 'Lo que escribió desaparece también.',
    ar: 'ويُمحى ما كتبته أيضًا.',
  },
  'myData.stay': {
    en: 'I stay',
    fr: 'Je reste',
    es: 'Me quedo',
    ar: 'سأبقى',
  },
  'myData.said.leaving': {
    en: 'You leave in 7 days. We wrote to you how to change your mind.',
    fr: 'Vous partez dans 7 jours. Nous vous avons écrit comment changer d’avis.',
    es: 'Se va en 7 días. Le escribimos cómo cambiar de opinión.',
    ar: 'ستغادر بعد 7 أيام. كتبنا إليك كيف تغيّر رأيك.',
  },
  'myData.said.stays': {
    en: 'You stay. Nothing was changed.',
    fr: 'Vous restez. Rien n’a changé.',
    es: 'Se queda. No ha cambiado nada.',
    ar: 'أنت باقٍ. لم يتغير شيء.',
  },
} as const satisfies Entries;
