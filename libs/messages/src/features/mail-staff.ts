import type { Entries } from '../entry.ts';

/** Mails about what staff decided. */
export const mailStaff = {
  'mail.account-suspended.subject': {
    en: 'Your account at {network} is suspended',
    fr: 'Votre compte sur {network} est suspendu',
    es: 'Su cuenta en {network} está suspendida',
    ar: 'أُوقف حسابك في {network}',
  },
  'mail.account-suspended.lead': {
    en: 'Your account at {network} is suspended until {until}. Until then you can read what is public, but not sign in or write. The reason stands below. If you think this is wrong, write to {address}.',
    fr: 'Votre compte sur {network} est suspendu jusqu’au {until}. D’ici là, vous pouvez lire ce qui est public, mais pas vous connecter ni écrire. Le motif figure ci-dessous. Si vous pensez que c’est une erreur, écrivez à {address}.',
    es: 'Su cuenta en {network} está suspendida hasta el {until}. Hasta entonces puede leer lo que es público, pero no iniciar sesión ni escribir. El motivo figura abajo. Si cree que es un error, escriba a {address}.',
    ar: 'أُوقف حسابك في {network} حتى {until}. حتى ذلك الحين يمكنك قراءة ما هو عام دون تسجيل الدخول أو الكتابة. السبب أدناه. إن رأيت أن هذا خطأ فاكتب إلى {address}.',
  },
  'mail.account-suspended.action': {
    en: 'Read the network',
    fr: 'Lire le réseau',
    es: 'Leer la red',
    ar: 'قراءة الشبكة',
  },
  'mail.account-suspended-open.subject': {
    en: 'Your account at {network} is suspended',
    fr: 'Votre compte sur {network} est suspendu',
    es: 'Su cuenta en {network} está suspendida',
    ar: 'أُوقف حسابك في {network}',
  },
  'mail.account-suspended-open.lead': {
    en: 'Your account at {network} is suspended until somebody lifts it. You can read what is public, but not sign in or write. The reason stands below. If you think this is wrong, write to {address}.',
    fr: 'Votre compte sur {network} est suspendu jusqu’à nouvel ordre. Vous pouvez lire ce qui est public, mais pas vous connecter ni écrire. Le motif figure ci-dessous. Si vous pensez que c’est une erreur, écrivez à {address}.',
    es: 'Su cuenta en {network} está suspendida hasta nuevo aviso. Puede leer lo que es público, pero no iniciar sesión ni escribir. El motivo figura abajo. Si cree que es un error, escriba a {address}.',
    ar: 'أُوقف حسابك في {network} إلى أن يُرفع الإيقاف. يمكنك قراءة ما هو عام دون تسجيل الدخول أو الكتابة. السبب أدناه. إن رأيت أن هذا خطأ فاكتب إلى {address}.',
  },
  'mail.account-suspended-open.action': {
    en: 'Read the network',
    fr: 'Lire le réseau',
    es: 'Leer la red',
    ar: 'قراءة الشبكة',
  },
  'mail.suspension-lifted.subject': {
    en: 'Your account at {network} is open again',
    fr: 'Votre compte sur {network} est de nouveau ouvert',
    es: 'Su cuenta en {network} está abierta de nuevo',
    ar: 'حسابك في {network} متاح من جديد',
  },
  'mail.suspension-lifted.lead': {
    en: 'Your account is suspended no more: you can sign in and write as before. What you wrote is all there.',
    fr: 'Votre compte n’est plus suspendu : vous pouvez vous connecter et écrire comme avant. Tout ce que vous avez écrit est là.',
    es: 'Su cuenta ya no está suspendida: puede iniciar sesión y escribir como antes. Todo lo que escribió sigue ahí.',
    ar: 'رُفع الإيقاف عن حسابك: يمكنك تسجيل الدخول والكتابة كما من قبل. كل ما كتبته باقٍ.',
  },
  'mail.suspension-lifted.action': { en: 'Sign in', fr: 'Se connecter', es: 'Iniciar sesión', ar: 'تسجيل الدخول' },
  'mail.role-given.subject': {
    en: 'Your role at {network}: {role}',
    fr: 'Votre rôle sur {network} : {role}',
    es: 'Su rol en {network}: {role}',
    ar: 'دورك في {network}: {role}',
  },
  'mail.role-given.lead': {
    en: 'You have another role at {network} from now on: {role}. What that is for stands under Administration. The reason stands below.',
    fr: 'Vous avez désormais un autre rôle sur {network} : {role}. Ce qu’il permet figure dans l’administration. Le motif figure ci-dessous.',
    es: 'Desde ahora tiene otro rol en {network}: {role}. Lo que permite figura en la administración. El motivo figura abajo.',
    ar: 'لديك من الآن دور آخر في {network}: {role}. ما يتيحه مذكور في الإدارة. السبب أدناه.',
  },
  'mail.role-given.action': {
    en: 'Open administration',
    fr: 'Ouvrir l’administration',
    es: 'Abrir la administración',
    ar: 'فتح الإدارة',
  },
  'mail.role-withdrawn.subject': {
    en: 'Your role at {network} has ended',
    fr: 'Votre rôle sur {network} a pris fin',
    es: 'Su rol en {network} ha terminado',
    ar: 'انتهى دورك في {network}',
  },
  'mail.role-withdrawn.lead': {
    en: 'You are a member of {network} as all others from now on; your account and what you wrote stay as they are. The reason stands below.',
    fr: 'Vous êtes désormais membre de {network} comme les autres ; votre compte et ce que vous avez écrit ne changent pas. Le motif figure ci-dessous.',
    es: 'Desde ahora es miembro de {network} como los demás; su cuenta y lo que escribió no cambian. El motivo figura abajo.',
    ar: 'أنت من الآن عضو في {network} كسائر الأعضاء؛ حسابك وما كتبته باقيان كما هما. السبب أدناه.',
  },
  'mail.role-withdrawn.action': {
    en: 'Go to the network',
    fr: 'Aller sur le réseau',
    es: 'Ir a la red',
    ar: 'الانتقال إلى الشبكة',
  },
  'mail.cluster-moderator-given.subject': {
    en: 'You moderate {cluster} from now on',
    fr: 'Vous modérez désormais {cluster}',
    es: 'Desde ahora modera {cluster}',
    ar: 'أنت من الآن مشرف على {cluster}',
  },
  'mail.cluster-moderator-given.lead': {
    en: 'You moderate the cluster {cluster} from now on: you can pin, close and hide discussions there, and invite people to it. The reason stands below.',
    fr: 'Vous modérez désormais le cluster {cluster} : vous pouvez y épingler, fermer et masquer des discussions, et y inviter des personnes. Le motif figure ci-dessous.',
    es: 'Desde ahora modera el clúster {cluster}: puede fijar, cerrar y ocultar discusiones e invitar a personas. El motivo figura abajo.',
    ar: 'أنت من الآن مشرف على عنقود {cluster}: يمكنك تثبيت النقاشات وإغلاقها وإخفاؤها هناك ودعوة أشخاص إليه. السبب أدناه.',
  },
  'mail.cluster-moderator-given.action': {
    en: 'Open the cluster',
    fr: 'Ouvrir le cluster',
    es: 'Abrir el clúster',
    ar: 'فتح العنقود',
  },
  'mail.cluster-moderator-withdrawn.subject': {
    en: 'You moderate {cluster} no more',
    fr: 'Vous ne modérez plus {cluster}',
    es: 'Ya no modera {cluster}',
    ar: 'لم تعد مشرفًا على {cluster}',
  },
  'mail.cluster-moderator-withdrawn.lead': {
    en: 'You do not moderate the cluster {cluster} any more; you are still one of its members. The reason stands below.',
    fr: 'Vous ne modérez plus le cluster {cluster} ; vous en restez membre. Le motif figure ci-dessous.',
    es: 'Ya no modera el clúster {cluster}; sigue siendo miembro. El motivo figura abajo.',
    ar: 'لم تعد مشرفًا على عنقود {cluster}، وتبقى من أعضائه. السبب أدناه.',
  },
  'mail.cluster-moderator-withdrawn.action': {
    en: 'Open the cluster',
    fr: 'Ouvrir le cluster',
    es: 'Abrir el clúster',
    ar: 'فتح العنقود',
  },
} satisfies Entries;
