import type { Entries } from '../entry.ts';

/** The digest: what is new for a member, in one mail at their hour. */
export const digestMails = {
  'digestMail.subject.DAILY': {
    en: 'Your day at {network}',
    fr: 'Votre journée sur {network}',
    es: 'Su día en {network}',
    ar: 'يومك في {network}',
  },
  'digestMail.subject.WEEKLY': {
    en: 'Your week at {network}',
    fr: 'Votre semaine sur {network}',
    es: 'Su semana en {network}',
    ar: 'أسبوعك في {network}',
  },
  'digestMail.subject.MONTHLY': {
    en: 'Your month at {network}',
    fr: 'Votre mois sur {network}',
    es: 'Su mes en {network}',
    ar: 'شهرك في {network}',
  },
  'digestMail.dates': {
    en: '{network}, {from} to {to}',
    fr: '{network}, du {from} au {to}',
    es: '{network}, del {from} al {to}',
    ar: '{network}، من {from} إلى {to}',
  },
  'digestMail.title': {
    en: '{waiting, plural, =0 {} one {# waits for you, } other {# wait for you, }}{count, plural, one {# is new} other {# are new}}',
    fr: '{waiting, plural, =0 {} one {# en attente de vous, } other {# en attente de vous, }}{count, plural, one {# nouveauté} other {# nouveautés}}',
    es: '{waiting, plural, =0 {} one {# le espera, } other {# le esperan, }}{count, plural, one {# novedad} other {# novedades}}',
    ar: '{waiting, plural, =0 {} one {أمر واحد بانتظارك، } two {أمران بانتظارك، } few {# أمور بانتظارك، } many {# أمرًا بانتظارك، } other {# أمر بانتظارك، }}{count, plural, zero {لا جديد} one {جديد واحد} two {جديدان} few {# جديدة} many {# جديدًا} other {# جديد}}',
  },
  'digestMail.hello': {
    en: 'Hello {name}. Here is only what you have not read and not been mailed.',
    fr: 'Bonjour {name}. Voici seulement ce que vous n’avez pas lu et pas reçu par courriel.',
    es: 'Hola, {name}. Aquí está solo lo que no ha leído ni recibido por correo.',
    ar: 'مرحبًا {name}. هنا فقط ما لم تقرأه ولم يصلك بالبريد.',
  },
  'digestMail.told': { en: 'News for you', fr: 'Du nouveau pour vous', es: 'Novedades para usted', ar: 'جديدك' },
  'digestMail.opened': {
    en: 'New in what you follow',
    fr: 'Nouveau dans ce que vous suivez',
    es: 'Nuevo en lo que sigue',
    ar: 'جديد ما تتابعه',
  },
  'digestMail.part': {
    en: '{title}, {shown, number} of {all, number}',
    fr: '{title}, {shown, number} sur {all, number}',
    es: '{title}, {shown, number} de {all, number}',
    ar: '{title}، {shown, number} من {all, number}',
  },
  'digestMail.count': {
    en: '{count, plural, one {# new post} other {# new posts}}',
    fr: '{count, plural, one {# nouveau message} other {# nouveaux messages}}',
    es: '{count, plural, one {# mensaje nuevo} other {# mensajes nuevos}}',
    ar: '{count, plural, zero {لا مشاركات جديدة} one {مشاركة جديدة} two {مشاركتان جديدتان} few {# مشاركات جديدة} many {# مشاركة جديدة} other {# مشاركة جديدة}}',
  },
  'digestMail.open': {
    en: 'Open my first page',
    fr: 'Ouvrir ma page d’accueil',
    es: 'Abrir mi página de inicio',
    ar: 'افتح صفحتي الأولى',
  },
  'digestMail.why.DAILY': {
    en: 'This digest comes every day at {hour}, {zone}. Nothing new, no mail.',
    fr: 'Ce résumé arrive chaque jour à {hour}, {zone}. Rien de nouveau, pas de courriel.',
    es: 'Este resumen llega cada día a las {hour}, {zone}. Sin novedades, no hay correo.',
    ar: 'يصل هذا الملخّص كل يوم الساعة {hour}، {zone}. إن لم يكن جديد فلا رسالة.',
  },
  'digestMail.why.WEEKLY': {
    en: 'This digest comes on Mondays at {hour}, {zone}. Nothing new, no mail.',
    fr: 'Ce résumé arrive le lundi à {hour}, {zone}. Rien de nouveau, pas de courriel.',
    es: 'Este resumen llega los lunes a las {hour}, {zone}. Sin novedades, no hay correo.',
    ar: 'يصل هذا الملخّص أيام الاثنين الساعة {hour}، {zone}. إن لم يكن جديد فلا رسالة.',
  },
  'digestMail.why.MONTHLY': {
    en: 'This digest comes on the first of each month at {hour}, {zone}. Nothing new, no mail.',
    fr: 'Ce résumé arrive le premier de chaque mois à {hour}, {zone}. Rien de nouveau, pas de courriel.',
    es: 'Este resumen llega el primer día de cada mes a las {hour}, {zone}. Sin novedades, no hay correo.',
    ar: 'يصل هذا الملخّص في أول كل شهر الساعة {hour}، {zone}. إن لم يكن جديد فلا رسالة.',
  },
  'digestMail.change': {
    en: 'One click each, without signing in:',
    fr: 'Un clic suffit, sans vous connecter :',
    es: 'Un clic basta, sin iniciar sesión:',
    ar: 'بنقرة واحدة ودون تسجيل الدخول:',
  },
  'digestMail.settings': {
    en: 'All notifications',
    fr: 'Toutes les notifications',
    es: 'Todos los avisos',
    ar: 'كل الإشعارات',
  },
} satisfies Entries;
