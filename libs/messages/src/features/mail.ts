import type { Entries } from '../entry.ts';

/** Mails: `subject`, `lead`, and where there is something to do, the words of its `action`. */
export const mail = {
  'mail.hello': {
    en: 'Hello {name},',
    fr: 'Bonjour {name},',
    es: 'Hola, {name}:',
    ar: 'مرحبًا {name}،',
  },
  'mail.footer': {
    en: 'You get this because you have, or asked for, an account at {network}. We never ask for your password by mail.',
    fr: 'Vous recevez ce message parce que vous avez un compte sur {network}, ou en avez demandé un. Nous ne demandons jamais votre mot de passe par courriel.',
    es: 'Recibe este mensaje porque tiene una cuenta en {network} o la solicitó. Nunca pedimos su contraseña por correo.',
    ar: 'تصلك هذه الرسالة لأن لديك حسابًا في {network} أو طلبت حسابًا. لا نطلب كلمة المرور بالبريد أبدًا.',
  },
  'mail.link': {
    en: 'If the button does not work, open this address:',
    fr: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
    es: 'Si el botón no funciona, abra esta dirección:',
    ar: 'إذا لم يعمل الزر فافتح هذا العنوان:',
  },
  'mail.confirm-email.subject': {
    en: 'Confirm your address for {network}',
    fr: 'Confirmez votre adresse pour {network}',
    es: 'Confirme su dirección para {network}',
    ar: 'أكّد بريدك الإلكتروني في {network}',
  },
  'mail.confirm-email.lead': {
    en: 'One step is left: confirm that this address is yours. The link works for one hour.',
    fr: 'Il reste une étape : confirmer que cette adresse est la vôtre. Le lien est valable une heure.',
    es: 'Falta un paso: confirme que esta dirección es suya. El enlace vale una hora.',
    ar: 'بقيت خطوة واحدة: أكّد أن هذا العنوان لك. يعمل الرابط ساعة واحدة.',
  },
  'mail.confirm-email.action': {
    en: 'Confirm my address',
    fr: 'Confirmer mon adresse',
    es: 'Confirmar mi dirección',
    ar: 'تأكيد عنواني',
  },
  'mail.account-exists.subject': {
    en: 'You already have an account at {network}',
    fr: 'Vous avez déjà un compte sur {network}',
    es: 'Ya tiene una cuenta en {network}',
    ar: 'لديك حساب بالفعل في {network}',
  },
  'mail.account-exists.lead': {
    en: 'Someone, probably you, asked for a new account with this address. You have one already: sign in with your password. If it was not you, there is nothing to do.',
    fr: 'Quelqu’un, sans doute vous, a demandé un nouveau compte avec cette adresse. Vous en avez déjà un : connectez-vous avec votre mot de passe. Si ce n’était pas vous, il n’y a rien à faire.',
    es: 'Alguien, probablemente usted, pidió una cuenta nueva con esta dirección. Ya tiene una: inicie sesión con su contraseña. Si no fue usted, no hace falta hacer nada.',
    ar: 'طلب شخصٌ ما، لعله أنت، حسابًا جديدًا بهذا العنوان. لديك حساب بالفعل: سجّل الدخول بكلمة مرورك. وإن لم تكن أنت فلا شيء عليك.',
  },
  'mail.account-exists.action': {
    en: 'Sign in',
    fr: 'Se connecter',
    es: 'Iniciar sesión',
    ar: 'تسجيل الدخول',
  },
  'mail.claim-account.subject': {
    en: 'Take over your imported account at {network}',
    fr: 'Reprenez votre compte importé sur {network}',
    es: 'Asuma su cuenta importada en {network}',
    ar: 'تسلّم حسابك المنقول إلى {network}',
  },
  'mail.claim-account.lead': {
    en: 'Posts that you wrote elsewhere were brought to {network} under the name {account}. With this link you choose a password and the account is yours. It works for one hour.',
    fr: 'Des messages que vous avez écrits ailleurs ont été repris sur {network} sous le nom {account}. Ce lien vous permet de choisir un mot de passe ; le compte est alors à vous. Il est valable une heure.',
    es: 'Mensajes que usted escribió en otro sitio se trajeron a {network} con el nombre {account}. Con este enlace elige una contraseña y la cuenta es suya. Vale una hora.',
    ar: 'نُقلت إلى {network} مشاركات كتبتها في موقع آخر باسم {account}. بهذا الرابط تختار كلمة مرور فيصبح الحساب لك. يعمل الرابط ساعة واحدة.',
  },
  'mail.claim-account.action': {
    en: 'Choose a password',
    fr: 'Choisir un mot de passe',
    es: 'Elegir una contraseña',
    ar: 'اختيار كلمة مرور',
  },
  'mail.post-hidden.subject': {
    en: 'A moderator hid your post in “{title}”',
    fr: 'La modération a masqué votre message dans « {title} »',
    es: 'La moderación ocultó su mensaje en «{title}»',
    ar: 'أخفى مشرف مشاركتك في «{title}»',
  },
  'mail.post-hidden.lead': {
    en: 'The reason given: “{reason}”. Nothing is lost: you still see your post, other readers see a note in its place, and it can be shown again.',
    fr: 'La raison donnée : « {reason} ». Rien n’est perdu : vous voyez toujours votre message, les autres voient une note à sa place, et il peut être rétabli.',
    es: 'El motivo: «{reason}». No se pierde nada: usted sigue viendo su mensaje, los demás ven una nota en su lugar y puede volver a mostrarse.',
    ar: 'السبب المذكور: «{reason}». لم يُفقد شيء: ما زلت ترى مشاركتك، ويرى الآخرون ملاحظة مكانها، ويمكن إظهارها من جديد.',
  },
  'mail.post-hidden.action': {
    en: 'See the post',
    fr: 'Voir le message',
    es: 'Ver el mensaje',
    ar: 'عرض المشاركة',
  },
  'mail.post-restored.subject': {
    en: 'Your post in “{title}” is shown again',
    fr: 'Votre message dans « {title} » est de nouveau visible',
    es: 'Su mensaje en «{title}» vuelve a mostrarse',
    ar: 'عادت مشاركتك في «{title}» إلى الظهور',
  },
  'mail.post-restored.lead': {
    en: 'A moderator looked again and restored it. Everyone can read it.',
    fr: 'La modération l’a relu et rétabli. Tout le monde peut le lire.',
    es: 'La moderación lo revisó de nuevo y lo restableció. Todos pueden leerlo.',
    ar: 'أعاد مشرف النظر فيها وأظهرها. يستطيع الجميع قراءتها.',
  },
  'mail.post-restored.action': {
    en: 'See the post',
    fr: 'Voir le message',
    es: 'Ver el mensaje',
    ar: 'عرض المشاركة',
  },
  'mail.connection-requested.subject': {
    en: '{other} would like to connect with you',
    fr: '{other} souhaite entrer en relation avec vous',
    es: '{other} desea conectar con usted',
    ar: 'يرغب {other} في التواصل معك',
  },
  'mail.connection-requested.lead': {
    en: '{other} writes: “{reason}”. You decide; a no is not announced.',
    fr: '{other} écrit : « {reason} ». À vous de décider ; un refus n’est pas annoncé.',
    es: '{other} escribe: «{reason}». Usted decide; un no no se anuncia.',
    ar: 'كتب {other}: «{reason}». القرار لك، ولا يُعلن الرفض.',
  },
  'mail.connection-requested.action': {
    en: 'Answer',
    fr: 'Répondre',
    es: 'Responder',
    ar: 'الرد',
  },
  'mail.connection-accepted.subject': {
    en: '{other} accepted your request to connect',
    fr: '{other} a accepté votre demande de mise en relation',
    es: '{other} aceptó su solicitud de conexión',
    ar: 'قبل {other} طلب التواصل',
  },
  'mail.connection-accepted.lead': {
    en: 'You are now connected and find each other under Connections.',
    fr: 'Vous êtes maintenant en relation et vous retrouvez dans Relations.',
    es: 'Ahora están conectados y se encuentran en Conexiones.',
    ar: 'أنتما الآن على تواصل وتجدان بعضكما في صفحة «الصلات».',
  },
  'mail.connection-accepted.action': {
    en: 'See my connections',
    fr: 'Voir mes relations',
    es: 'Ver mis conexiones',
    ar: 'عرض صلاتي',
  },
} satisfies Entries;
