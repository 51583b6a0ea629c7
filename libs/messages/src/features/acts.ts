import type { Entries } from '../entry.ts';

/** What stands around acts and their forms, and what each act says when it was done. */
export const acts = {
  'acts.undo': { en: 'Undo', fr: 'Annuler', es: 'Deshacer', ar: 'تراجع' },
  'acts.back': {
    en: 'Back to where you were',
    fr: 'Revenir là où vous étiez',
    es: 'Volver a donde estaba',
    ar: 'العودة إلى حيث كنت',
  },
  'acts.signInAside': {
    en: 'Your session has ended; what you typed is still here. Sign in in a new tab, then send this again.',
    fr: 'Votre session est terminée ; votre texte est toujours là. Connectez-vous dans un nouvel onglet, puis renvoyez.',
    es: 'Su sesión ha terminado; lo que escribió sigue aquí. Inicie sesión en otra pestaña y vuelva a enviarlo.',
    ar: 'انتهت جلستك، وما كتبته ما زال هنا. سجّل الدخول في علامة تبويب جديدة، ثم أرسله مرة أخرى.',
  },
  'threads.said.opened': {
    en: 'Your discussion is open.',
    fr: 'Votre discussion est ouverte.',
    es: 'Su discusión está abierta.',
    ar: 'فُتح نقاشك.',
  },
  'threads.said.replied': {
    en: 'Your reply is posted.',
    fr: 'Votre réponse est publiée.',
    es: 'Su respuesta está publicada.',
    ar: 'نُشر ردّك.',
  },
  'threads.said.accepted': {
    en: 'This post is now the answer.',
    fr: 'Ce message est désormais la réponse.',
    es: 'Este mensaje es ahora la respuesta.',
    ar: 'أصبحت هذه المشاركة هي الجواب.',
  },
  'threads.said.unaccepted': {
    en: 'The discussion has no marked answer any more.',
    fr: 'La discussion n’a plus de réponse choisie.',
    es: 'La discusión ya no tiene una respuesta elegida.',
    ar: 'لم يعد للنقاش جواب مختار.',
  },
  'moderation.said.hidden': {
    en: 'Post {number} is hidden from readers.',
    fr: 'Le message {number} est masqué pour les lecteurs.',
    es: 'El mensaje {number} está oculto para los lectores.',
    ar: 'أُخفيت المشاركة {number} عن القرّاء.',
  },
  'moderation.said.restored': {
    en: 'Post {number} is shown again.',
    fr: 'Le message {number} est de nouveau visible.',
    es: 'El mensaje {number} vuelve a mostrarse.',
    ar: 'ظهرت المشاركة {number} من جديد.',
  },
  'moderation.said.locked': {
    en: 'The discussion is closed.',
    fr: 'La discussion est fermée.',
    es: 'La discusión está cerrada.',
    ar: 'أُغلق النقاش.',
  },
  'moderation.said.unlocked': {
    en: 'The discussion takes replies again.',
    fr: 'La discussion accepte de nouveau des réponses.',
    es: 'La discusión vuelve a admitir respuestas.',
    ar: 'عاد النقاش يقبل الردود.',
  },
  'moderation.said.pinned': {
    en: 'The discussion stands first in its list.',
    fr: 'La discussion est en tête de sa liste.',
    es: 'La discusión encabeza su lista.',
    ar: 'أصبح النقاش في أول قائمته.',
  },
  'moderation.said.unpinned': {
    en: 'The discussion is no longer pinned.',
    fr: 'La discussion n’est plus épinglée.',
    es: 'La discusión ya no está fijada.',
    ar: 'لم يعد النقاش مثبّتًا.',
  },
  'clusters.said.joined': {
    en: 'You are now a member of {cluster}.',
    fr: 'Vous êtes maintenant membre de {cluster}.',
    es: 'Ahora forma parte de {cluster}.',
    ar: 'أصبحت عضوًا في {cluster}.',
  },
  'clusters.said.left': {
    en: 'You have left {cluster}.',
    fr: 'Vous avez quitté {cluster}.',
    es: 'Ha dejado {cluster}.',
    ar: 'غادرت {cluster}.',
  },
  'connections.said.asked': {
    en: 'Your request to {name} is sent.',
    fr: 'Votre demande à {name} est envoyée.',
    es: 'Su solicitud a {name} se ha enviado.',
    ar: 'أُرسل طلبك إلى {name}.',
  },
  'connections.said.accepted': {
    en: 'You and {name} are connected now.',
    fr: 'Vous êtes maintenant en relation avec {name}.',
    es: 'Ahora está en contacto con {name}.',
    ar: 'أصبحت على صلة مع {name}.',
  },
  'connections.said.declined': {
    en: 'The request is declined. {name} is not told.',
    fr: 'La demande est refusée. {name} n’en est pas informé.',
    es: 'La solicitud se ha rechazado. No se avisa a {name}.',
    ar: 'رُفض الطلب، ولن يُخبَر {name} بذلك.',
  },
  'profiles.said.saved': {
    en: 'Your profile is saved.',
    fr: 'Votre profil est enregistré.',
    es: 'Su perfil se ha guardado.',
    ar: 'حُفظ ملفك الشخصي.',
  },
  'accounts.said.signedIn': {
    en: 'You are signed in.',
    fr: 'Vous êtes connecté.',
    es: 'Ha iniciado sesión.',
    ar: 'سُجّل دخولك.',
  },
  'accounts.said.signedOut': {
    en: 'You are signed out.',
    fr: 'Vous êtes déconnecté.',
    es: 'Ha cerrado la sesión.',
    ar: 'سُجّل خروجك.',
  },
} satisfies Entries;
