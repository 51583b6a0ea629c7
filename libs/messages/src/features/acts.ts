import type { Entries } from '../entry.ts';

/** What stands around acts and their forms. What an act says when it was done stands with the texts of its feature. */
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
} satisfies Entries;
