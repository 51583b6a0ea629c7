import type { Entries } from '../entry.ts';

/** Pages that stand in for one that cannot be shown: what happened, what is safe, what to do. */
export const errors = {
  'errors.notFound.title': {
    en: 'Page not found',
    fr: 'Page introuvable',
    es: 'Página no encontrada',
    ar: 'الصفحة غير موجودة',
  },
  'errors.notFound.text': {
    en: 'The link may be old, or the page is not open to you.',
    fr: 'Le lien est peut-être ancien, ou la page ne vous est pas ouverte.',
    es: 'El enlace puede ser antiguo, o la página no está abierta para usted.',
    ar: 'قد يكون الرابط قديمًا، أو أن الصفحة غير متاحة لك.',
  },
  'errors.forbidden.title': {
    en: 'This page is for others',
    fr: 'Cette page est réservée',
    es: 'Esta página es reservada',
    ar: 'هذه الصفحة مخصصة لغيرك',
  },
  'errors.forbidden.text': {
    en: 'Your account does not open it. If it should, ask a moderator.',
    fr: 'Votre compte n’y donne pas accès. S’il le devrait, demandez à la modération.',
    es: 'Su cuenta no le da acceso. Si debería, pregunte a la moderación.',
    ar: 'حسابك لا يتيح فتحها. إن كان يجب أن يتيح ذلك فاسأل أحد المشرفين.',
  },
  'errors.tooMany.title': { en: 'A short pause', fr: 'Une courte pause', es: 'Una pausa breve', ar: 'استراحة قصيرة' },
  'errors.tooMany.text': {
    en: 'Many requests came from here in a short while. Nothing is lost. Wait a minute, then load the page again.',
    fr: 'Beaucoup de demandes sont venues d’ici en peu de temps. Rien n’est perdu. Attendez une minute, puis rechargez la page.',
    es: 'Llegaron muchas solicitudes desde aquí en poco tiempo. No se perdió nada. Espere un minuto y vuelva a cargar la página.',
    ar: 'وصلت من هنا طلبات كثيرة في وقت قصير. لم يضع شيء. انتظر دقيقة ثم أعد تحميل الصفحة.',
  },
  'errors.unclear.title': {
    en: 'The request was not understood',
    fr: 'La demande n’a pas été comprise',
    es: 'No se entendió la solicitud',
    ar: 'لم يُفهم الطلب',
  },
  'errors.unclear.text': {
    en: 'It does not belong to a form of this page. Nothing was changed. Open the page again and send the form from there.',
    fr: 'Elle ne vient d’aucun formulaire de cette page. Rien n’a été modifié. Rouvrez la page et envoyez le formulaire depuis celle-ci.',
    es: 'No corresponde a ningún formulario de esta página. No se cambió nada. Abra la página de nuevo y envíe el formulario desde allí.',
    ar: 'لا يخص الطلب أي نموذج في هذه الصفحة. لم يتغير شيء. افتح الصفحة من جديد وأرسل النموذج منها.',
  },
  'errors.failed.title': {
    en: 'The page could not be made',
    fr: 'La page n’a pas pu être préparée',
    es: 'No se pudo preparar la página',
    ar: 'تعذّر إعداد الصفحة',
  },
  'errors.failed.text': {
    en: 'The fault is ours and has been noted. Nothing is lost. Load the page again in a moment.',
    fr: 'La faute est de notre côté et elle est notée. Rien n’est perdu. Rechargez la page dans un instant.',
    es: 'El fallo es nuestro y quedó anotado. No se perdió nada. Vuelva a cargar la página en un momento.',
    ar: 'الخلل من جهتنا وقد سُجّل. لم يضع شيء. أعد تحميل الصفحة بعد لحظة.',
  },
  'errors.busy.title': {
    en: 'Please come back in a moment',
    fr: 'Revenez dans un instant',
    es: 'Vuelva en un momento',
    ar: 'عُد بعد لحظة',
  },
  'errors.busy.text': {
    en: 'The service cannot answer just now: many people are here, or it is being restarted. Wait a few seconds, then load the page again.',
    fr: 'Le service ne peut pas répondre en ce moment : il y a beaucoup de monde, ou il redémarre. Attendez quelques secondes, puis rechargez la page.',
    es: 'El servicio no puede responder en este momento: hay mucha gente o se está reiniciando. Espere unos segundos y vuelva a cargar la página.',
    ar: 'لا تستطيع الخدمة الرد الآن: الزوار كثيرون أو أنها قيد إعادة التشغيل. انتظر بضع ثوانٍ ثم أعد تحميل الصفحة.',
  },
  'errors.sendAgain': { en: 'Send again', fr: 'Renvoyer', es: 'Enviar de nuevo', ar: 'أعد الإرسال' },
  'errors.home': { en: 'Go to the start page', fr: 'Aller à l’accueil', es: 'Ir al inicio', ar: 'إلى صفحة البداية' },
  'errors.discussions': {
    en: 'See the discussions',
    fr: 'Voir les discussions',
    es: 'Ver las discusiones',
    ar: 'إلى النقاشات',
  },
  'errors.notSent': {
    en: 'It is not certain that this arrived. Your text is still here: try again, nothing is done twice.',
    fr: 'Il n’est pas sûr que cet envoi soit arrivé. Votre texte est toujours là : réessayez, rien ne sera fait deux fois.',
    es: 'No es seguro que esto haya llegado. Su texto sigue aquí: vuelva a intentarlo, nada se hará dos veces.',
    ar: 'ليس مؤكدًا أن هذا قد وصل. نصّك ما زال هنا: أعد المحاولة، ولن يتكرر شيء.',
  },
} satisfies Entries;
