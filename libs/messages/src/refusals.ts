import { refusalCodes, type RefusalCode } from '@cluster-commons/domain/kernel';
import type { Entry } from './entry.ts';

/** What each refusal says to the person refused: what is so, and where there is one, what to do. */
export const refusals: Readonly<Record<RefusalCode, Entry>> = {
  NOT_FOUND: {
    en: 'This is not here, or not for you to see.',
    fr: 'Cet élément n’existe pas, ou ne vous est pas accessible.',
    es: 'Esto no existe o no está a su alcance.',
    ar: 'هذا العنصر غير موجود، أو ليس متاحًا لك.',
  },
  NOT_SIGNED_IN: {
    en: 'Sign in first.',
    fr: 'Connectez-vous d’abord.',
    es: 'Primero inicie sesión.',
    ar: 'سجّل الدخول أولًا.',
  },
  NOT_ALLOWED: {
    en: 'You may not do this.',
    fr: 'Vous n’avez pas le droit de faire cela.',
    es: 'No tiene permiso para hacer esto.',
    ar: 'لا يحق لك القيام بهذا.',
  },
  OTHER_ACCOUNT: {
    en: 'Another account is signed in here by now, and this was written for the one before. Nothing was done. Send it again if it is to be from you.',
    fr: 'Un autre compte est maintenant connecté ici, et ceci avait été écrit pour le précédent. Rien n’a été fait. Renvoyez-le s’il doit venir de vous.',
    es: 'Ahora hay otra cuenta abierta aquí, y esto se escribió para la anterior. No se hizo nada. Envíelo de nuevo si debe ser suyo.',
    ar: 'حساب آخر مسجَّل هنا الآن، وقد كُتب هذا للحساب السابق. لم يُنفَّذ شيء. أرسله من جديد إن كان منك.',
  },
  ACCOUNT_SUSPENDED: {
    en: 'Your account is suspended. You can read, but not write.',
    fr: 'Votre compte est suspendu. Vous pouvez lire, mais pas écrire.',
    es: 'Su cuenta está suspendida. Puede leer, pero no escribir.',
    ar: 'حسابك موقوف. يمكنك القراءة دون الكتابة.',
  },
  EMAIL_NOT_CONFIRMED: {
    en: 'Confirm your e-mail address first: open the link in the message we sent you.',
    fr: 'Confirmez d’abord votre adresse : ouvrez le lien du message que nous vous avons envoyé.',
    es: 'Primero confirme su correo: abra el enlace del mensaje que le enviamos.',
    ar: 'أكّد بريدك الإلكتروني أولًا: افتح الرابط في الرسالة التي أرسلناها إليك.',
  },
  RATE_LIMITED: {
    en: 'That was many times in a short while. Wait a few minutes, then try again.',
    fr: 'Trop d’essais en peu de temps. Attendez quelques minutes, puis réessayez.',
    es: 'Demasiadas veces en poco tiempo. Espere unos minutos y vuelva a intentarlo.',
    ar: 'محاولات كثيرة في وقت قصير. انتظر بضع دقائق ثم أعد المحاولة.',
  },
  REQUIRED: {
    en: 'This is needed.',
    fr: 'Ce champ est nécessaire.',
    es: 'Este dato es necesario.',
    ar: 'هذا الحقل مطلوب.',
  },
  TOO_SHORT: {
    en: '{limit, plural, =0 {This is too short.} one {Too short: at least one character is needed.} other {Too short: at least # characters are needed.}}',
    fr: '{limit, plural, =0 {C’est trop court.} one {Trop court : il faut au moins # caractère.} other {Trop court : il faut au moins # caractères.}}',
    es: '{limit, plural, =0 {Es demasiado corto.} one {Demasiado corto: hace falta al menos # carácter.} other {Demasiado corto: hacen falta al menos # caracteres.}}',
    ar: '{limit, plural, =0 {هذا أقصر من اللازم.} one {أقصر من اللازم: يلزم حرف واحد على الأقل.} two {أقصر من اللازم: يلزم حرفان على الأقل.} few {أقصر من اللازم: يلزم # أحرف على الأقل.} many {أقصر من اللازم: يلزم # حرفًا على الأقل.} other {أقصر من اللازم: يلزم # حرف على الأقل.}}',
  },
  TOO_LONG: {
    en: '{limit, plural, =0 {This is too long.} other {Too long: at most # characters fit.}}',
    fr: '{limit, plural, =0 {C’est trop long.} other {Trop long : # caractères au plus.}}',
    es: '{limit, plural, =0 {Es demasiado largo.} other {Demasiado largo: caben # caracteres como máximo.}}',
    ar: '{limit, plural, =0 {هذا أطول من اللازم.} few {أطول من اللازم: # أحرف على الأكثر.} many {أطول من اللازم: # حرفًا على الأكثر.} other {أطول من اللازم: # حرف على الأكثر.}}',
  },
  TOO_MANY: {
    en: '{limit, plural, =0 {These are too many. Take some away.} other {At most # fit here. Take some away first.}}',
    fr: '{limit, plural, =0 {Il y en a trop. Retirez-en quelques-uns.} other {Pas plus de # ici. Retirez-en d’abord quelques-uns.}}',
    es: '{limit, plural, =0 {Son demasiados. Quite algunos.} other {Aquí caben como máximo #. Quite algunos primero.}}',
    ar: '{limit, plural, =0 {العدد أكبر من المسموح. احذف بعضها.} other {العدد أكبر من المسموح: # على الأكثر. احذف بعضها أولًا.}}',
  },
  NOT_A_VALUE: {
    en: 'This is not one of the choices.',
    fr: 'Ce n’est pas l’un des choix proposés.',
    es: 'No es una de las opciones.',
    ar: 'هذا ليس من الخيارات المتاحة.',
  },
  BAD_EMAIL: {
    en: 'Write the whole address, for example aicha@example.org.',
    fr: 'Écrivez l’adresse entière, par exemple aicha@example.org.',
    es: 'Escriba la dirección completa, por ejemplo aicha@example.org.',
    ar: 'اكتب العنوان كاملًا، مثل aicha@example.org.',
  },
  SAME_EMAIL: {
    en: 'This is the address of your account already.',
    fr: 'C’est déjà l’adresse de votre compte.',
    es: 'Esta ya es la dirección de su cuenta.',
    ar: 'هذا هو عنوان حسابك بالفعل.',
  },
  BAD_DOMAIN: {
    en: 'Write the part after the @ only, for example unido.org, one on each line.',
    fr: 'N’écrivez que la partie après le @, par exemple unido.org, une par ligne.',
    es: 'Escriba solo la parte después de la @, por ejemplo unido.org, una por línea.',
    ar: 'اكتب الجزء الذي بعد @ فقط، مثل unido.org، كل واحد في سطر.',
  },
  BAD_TEXT: {
    en: 'The text holds characters that cannot be kept. Type it again or paste it as plain text.',
    fr: 'Le texte contient des caractères impossibles à conserver. Retapez-le ou collez-le en texte brut.',
    es: 'El texto tiene caracteres que no se pueden guardar. Escríbalo de nuevo o péguelo como texto sin formato.',
    ar: 'في النص رموز لا يمكن حفظها. أعد كتابته أو الصقه نصًا عاديًا.',
  },
  BAD_NAME: {
    en: 'Write your own name, without addresses, links or words of the staff such as Administrator.',
    fr: 'Écrivez votre propre nom, sans adresse, sans lien et sans titre de l’équipe comme Administrateur.',
    es: 'Escriba su propio nombre, sin direcciones, enlaces ni cargos del equipo como Administrador.',
    ar: 'اكتب اسمك أنت، دون عناوين أو روابط أو ألقاب فريق الإدارة مثل «المشرف».',
  },
  NAME_OF_STAFF: {
    en: 'Somebody in the team of the network has this name, or one that looks the same. Add another name of yours, or an initial.',
    fr: 'Une personne de l’équipe du réseau porte ce nom, ou un nom d’apparence identique. Ajoutez-y un autre de vos noms ou une initiale.',
    es: 'Una persona del equipo de la red lleva este nombre o uno que se ve igual. Añada otro nombre suyo o una inicial.',
    ar: 'في فريق الشبكة شخص يحمل هذا الاسم أو اسمًا يبدو مثله. أضف اسمًا آخر لك أو حرفًا أول.',
  },
  NAME_LOOKS_LIKE: {
    en: 'Written like this, the name can pass for another one in other letters. Write it in one script, as you sign.',
    fr: 'Écrit ainsi, le nom peut passer pour un autre, avec d’autres lettres. Écrivez-le dans une seule écriture, comme vous signez.',
    es: 'Escrito así, el nombre puede pasar por otro con otras letras. Escríbalo en una sola escritura, como firma.',
    ar: 'بهذه الكتابة قد يلتبس الاسم باسم آخر بحروف أخرى. اكتبه بخط واحد كما توقّع.',
  },
  WRONG_CREDENTIALS: {
    en: 'E-mail and password do not match an account.',
    fr: 'L’adresse et le mot de passe ne correspondent à aucun compte.',
    es: 'El correo y la contraseña no corresponden a ninguna cuenta.',
    ar: 'البريد وكلمة المرور لا يطابقان أي حساب.',
  },
  WRONG_PASSWORD: {
    en: 'This is not the password of your account.',
    fr: 'Ce n’est pas le mot de passe de votre compte.',
    es: 'Esta no es la contraseña de su cuenta.',
    ar: 'هذه ليست كلمة مرور حسابك.',
  },
  PASSWORD_TOO_COMMON: {
    en: 'Many people use this password. Three or four words of your own are safer.',
    fr: 'Ce mot de passe est très répandu. Trois ou quatre mots à vous sont plus sûrs.',
    es: 'Mucha gente usa esta contraseña. Tres o cuatro palabras propias son más seguras.',
    ar: 'كلمة المرور هذه شائعة. ثلاث كلمات أو أربع من اختيارك أكثر أمانًا.',
  },
  TOKEN_INVALID: {
    en: 'The link is used up or too old.',
    fr: 'Ce lien a déjà servi ou est trop ancien.',
    es: 'El enlace ya se usó o es demasiado antiguo.',
    ar: 'الرابط استُعمل من قبل أو انتهت مدته.',
  },
  ADDRESS_HAS_ACCOUNT: {
    en: 'This address has an account already. Sign in to it, then open the link of the mail again.',
    fr: 'Cette adresse a déjà un compte. Connectez-vous, puis rouvrez le lien du message.',
    es: 'Esta dirección ya tiene una cuenta. Inicie sesión y vuelva a abrir el enlace del mensaje.',
    ar: 'لهذا العنوان حساب بالفعل. سجّل الدخول به ثم افتح رابط الرسالة من جديد.',
  },
  PROOF_NEEDED: {
    en: 'For this we have to be sure that it is you.',
    fr: 'Pour ceci, nous devons être sûrs que c’est bien vous.',
    es: 'Para esto tenemos que estar seguros de que es usted.',
    ar: 'لهذا علينا أن نتأكد من أنك أنت صاحب الحساب.',
  },
  WRONG_CODE: {
    en: 'This code is not right, or it was used already. Codes of the app change every 30 seconds: take the newest.',
    fr: 'Ce code n’est pas le bon, ou il a déjà servi. Les codes de l’application changent toutes les 30 secondes : prenez le dernier.',
    es: 'Este código no es correcto o ya se usó. Los códigos de la aplicación cambian cada 30 segundos: tome el más reciente.',
    ar: 'هذا الرمز غير صحيح، أو سبق استعماله. تتغير رموز التطبيق كل 30 ثانية: خذ أحدثها.',
  },
  SECOND_FACTOR_ON: {
    en: 'The authenticator app is on already. Switch it off first to set up another one.',
    fr: 'L’application d’authentification est déjà activée. Désactivez-la d’abord pour en configurer une autre.',
    es: 'La aplicación de autenticación ya está activada. Desactívela primero para configurar otra.',
    ar: 'تطبيق المصادقة مفعّل بالفعل. عطّله أولًا لإعداد تطبيق آخر.',
  },
  NO_SECOND_FACTOR: {
    en: 'The authenticator app is off.',
    fr: 'L’application d’authentification est désactivée.',
    es: 'La aplicación de autenticación está desactivada.',
    ar: 'تطبيق المصادقة معطّل.',
  },
  PASSKEY_REFUSED: {
    en: 'This passkey was not accepted: it is not known here, it is of another account, or too much time went by. Try again.',
    fr: 'Cette clé d’accès n’a pas été acceptée : elle est inconnue ici, elle appartient à un autre compte, ou trop de temps s’est écoulé. Réessayez.',
    es: 'Esta llave de acceso no se aceptó: aquí no se conoce, es de otra cuenta o pasó demasiado tiempo. Inténtelo de nuevo.',
    ar: 'لم يُقبل مفتاح المرور هذا: فهو غير معروف هنا، أو لحساب آخر، أو مضى وقت طويل. حاول مجددًا.',
  },
  PASSKEY_KNOWN: {
    en: 'This device has a passkey for your account already.',
    fr: 'Cet appareil a déjà une clé d’accès pour votre compte.',
    es: 'Este dispositivo ya tiene una llave de acceso para su cuenta.',
    ar: 'لهذا الجهاز مفتاح مرور لحسابك بالفعل.',
  },
  PROVIDER_FAILED: {
    en: 'The sign-in at the other service was broken off, or the service did not answer. Try again, or sign in here.',
    fr: 'La connexion auprès de l’autre service a été interrompue, ou le service n’a pas répondu. Réessayez ou connectez-vous ici.',
    es: 'El inicio de sesión en el otro servicio se interrumpió o el servicio no respondió. Inténtelo de nuevo o inicie sesión aquí.',
    ar: 'انقطع تسجيل الدخول لدى الخدمة الأخرى، أو لم تُجب. حاول مجددًا أو سجّل الدخول هنا.',
  },
  ACCOUNT_NOT_LINKED: {
    en: 'The account there and the one here could not be tied together: the address has to be confirmed at both. Sign in here with your password.',
    fr: 'Le compte de ce service et celui d’ici n’ont pas pu être reliés : l’adresse doit être confirmée des deux côtés. Connectez-vous ici avec votre mot de passe.',
    es: 'La cuenta de ese servicio y la de aquí no se pudieron vincular: la dirección tiene que estar confirmada en ambas. Inicie sesión aquí con su contraseña.',
    ar: 'تعذّر ربط حسابك هناك بحسابك هنا: يجب أن يكون العنوان مؤكدًا في كليهما. سجّل الدخول هنا بكلمة مرورك.',
  },
  NO_ACCOUNT_YET: {
    en: 'There is no account here with your address yet, and not everybody can open one. Ask for one first.',
    fr: 'Il n’y a pas encore de compte ici avec votre adresse, et tout le monde ne peut pas en ouvrir un. Demandez-en un d’abord.',
    es: 'Aquí todavía no hay ninguna cuenta con su dirección, y no todo el mundo puede abrirla. Solicítela primero.',
    ar: 'لا يوجد هنا بعد حساب بعنوانك، ولا يستطيع الجميع فتح حساب. اطلب حسابًا أولًا.',
  },
  SIGN_UP_CLOSED: {
    en: 'Nobody can join this network at the moment. Reading stays open.',
    fr: 'Personne ne peut rejoindre ce réseau pour le moment. La lecture reste ouverte.',
    es: 'Por ahora nadie puede unirse a esta red. La lectura sigue abierta.',
    ar: 'لا يمكن لأحد الانضمام إلى هذه الشبكة الآن، وتبقى القراءة متاحة.',
  },
  INVITATION_NEEDED: {
    en: 'This network is joined by invitation. Ask somebody you know in it to send you one.',
    fr: 'On rejoint ce réseau sur invitation. Demandez-en une à quelqu’un que vous y connaissez.',
    es: 'A esta red se entra por invitación. Pídala a alguien que conozca en ella.',
    ar: 'الانضمام إلى هذه الشبكة بدعوة. اطلبها ممن تعرفه فيها.',
  },
  INVITATION_OVER: {
    en: 'This invitation is over. Ask for a new one.',
    fr: 'Cette invitation n’est plus valable. Demandez-en une nouvelle.',
    es: 'Esta invitación ya no vale. Pida una nueva.',
    ar: 'انتهت هذه الدعوة. اطلب دعوة جديدة.',
  },
  INVITED_ALREADY: {
    en: 'One of these addresses has an open invitation from you, or got several this week. Take it out; it can be sent again from the list.',
    fr: 'Une de ces adresses a déjà une invitation de votre part, ou en a reçu plusieurs cette semaine. Retirez-la ; vous pouvez la renvoyer depuis la liste.',
    es: 'Una de estas direcciones ya tiene una invitación suya o recibió varias esta semana. Quítela; puede reenviarse desde la lista.',
    ar: 'لأحد هذه العناوين دعوة مفتوحة منك، أو وصلته عدة دعوات هذا الأسبوع. احذفه، ويمكن إعادة إرسالها من القائمة.',
  },
  INVITATIONS_DECLINED: {
    en: 'Whoever reads one of these addresses wants no invitations. Take it out.',
    fr: 'La personne qui lit une de ces adresses ne veut pas d’invitation. Retirez-la.',
    es: 'Quien lee una de estas direcciones no quiere invitaciones. Quítela.',
    ar: 'من يقرأ أحد هذه العناوين لا يريد دعوات. احذفه.',
  },
  APPLICATION_WAITS: {
    en: 'Your application still waits for an answer. You get a message when it was decided.',
    fr: 'Votre demande attend encore une réponse. Vous recevrez un message quand elle sera traitée.',
    es: 'Su solicitud aún espera respuesta. Recibirá un mensaje cuando se decida.',
    ar: 'ما زال طلبك ينتظر الرد. ستصلك رسالة عند البت فيه.',
  },
  ALREADY_DECIDED: {
    en: 'This was decided in the meantime.',
    fr: 'Cela a été décidé entre-temps.',
    es: 'Esto se decidió entretanto.',
    ar: 'بُتّ في هذا في أثناء ذلك.',
  },
  NOT_A_MEMBER: {
    en: 'Only members of this cluster write here. Join the cluster first.',
    fr: 'Seuls les membres de ce cluster écrivent ici. Rejoignez d’abord le cluster.',
    es: 'Aquí solo escriben los miembros de este clúster. Primero únase al clúster.',
    ar: 'الكتابة هنا لأعضاء هذا العنقود. انضم إليه أولًا.',
  },
  ALREADY_A_MEMBER: {
    en: 'You are already a member.',
    fr: 'Vous êtes déjà membre.',
    es: 'Ya es miembro.',
    ar: 'أنت عضو بالفعل.',
  },
  CLUSTER_REQUIRED: {
    en: 'A discussion for cluster members needs a cluster. Choose one.',
    fr: 'Une discussion réservée aux membres d’un cluster a besoin d’un cluster. Choisissez-en un.',
    es: 'Una discusión para miembros de un clúster necesita un clúster. Elija uno.',
    ar: 'النقاش المخصص لأعضاء عنقود يحتاج إلى عنقود. اختر واحدًا.',
  },
  THREAD_LOCKED: {
    en: 'This discussion is closed to new posts.',
    fr: 'Cette discussion n’accepte plus de messages.',
    es: 'Esta discusión ya no admite mensajes.',
    ar: 'هذا النقاش مغلق أمام المشاركات الجديدة.',
  },
  THREAD_CHANGED: {
    en: 'The discussion changed meanwhile. Look at it again, then send once more.',
    fr: 'La discussion a changé entre-temps. Relisez-la, puis envoyez de nouveau.',
    es: 'La discusión cambió mientras tanto. Revísela y envíe de nuevo.',
    ar: 'تغيّر النقاش في هذه الأثناء. راجعه ثم أرسل مرة أخرى.',
  },
  NOT_THE_ASKER: {
    en: 'Only the person who asked chooses the answer.',
    fr: 'Seule la personne qui a posé la question choisit la réponse.',
    es: 'Solo quien preguntó elige la respuesta.',
    ar: 'اختيار الجواب لصاحب السؤال وحده.',
  },
  NOT_A_QUESTION: {
    en: 'This discussion is not a question, so it has no answer.',
    fr: 'Cette discussion n’est pas une question ; elle n’a pas de réponse à retenir.',
    es: 'Esta discusión no es una pregunta, por eso no tiene respuesta.',
    ar: 'هذا النقاش ليس سؤالًا، فلا جواب له.',
  },
  ASKING_POST: {
    en: 'The question itself cannot be its answer.',
    fr: 'La question ne peut pas être sa propre réponse.',
    es: 'La pregunta no puede ser su propia respuesta.',
    ar: 'لا يكون السؤال جوابًا لنفسه.',
  },
  POST_HIDDEN: {
    en: 'This post is hidden.',
    fr: 'Ce message est masqué.',
    es: 'Este mensaje está oculto.',
    ar: 'هذه المشاركة مخفية.',
  },
  POST_NOT_HIDDEN: {
    en: 'This post is not hidden.',
    fr: 'Ce message n’est pas masqué.',
    es: 'Este mensaje no está oculto.',
    ar: 'هذه المشاركة ليست مخفية.',
  },
  OTHER_THREAD: {
    en: 'That post belongs to another discussion.',
    fr: 'Ce message appartient à une autre discussion.',
    es: 'Ese mensaje pertenece a otra discusión.',
    ar: 'تلك المشاركة من نقاش آخر.',
  },
  KEY_REUSED: {
    en: 'This was sent before, with another text. Send it again to post this one as well.',
    fr: 'Ceci a déjà été envoyé, avec un autre texte. Renvoyez pour publier aussi celui-ci.',
    es: 'Esto ya se envió, con otro texto. Envíelo de nuevo para publicar también este.',
    ar: 'أُرسل هذا من قبل بنص آخر. أرسله مرة أخرى لينشر هذا النص أيضًا.',
  },
  SELF_CONNECTION: {
    en: 'This is your own profile.',
    fr: 'C’est votre propre profil.',
    es: 'Este es su propio perfil.',
    ar: 'هذا ملفك أنت.',
  },
  ALREADY_CONNECTED: {
    en: 'You are already connected.',
    fr: 'Vous êtes déjà en relation.',
    es: 'Ya están conectados.',
    ar: 'أنتما على تواصل بالفعل.',
  },
  TERMS_CHANGED: {
    en: 'The text was changed meanwhile. Look at the new version first.',
    fr: 'Le texte a changé entre-temps. Regardez d’abord la nouvelle version.',
    es: 'El texto cambió mientras tanto. Mire antes la nueva versión.',
    ar: 'تغيّر النص في هذه الأثناء. اطّلع على النسخة الجديدة أولًا.',
  },
  LAST_ADMINISTRATOR: {
    en: 'Nobody else administers the network. Appoint another administrator first.',
    fr: 'Personne d’autre n’administre le réseau. Nommez d’abord un autre administrateur.',
    es: 'Nadie más administra la red. Nombre antes a otro administrador.',
    ar: 'لا أحد غيره يدير الشبكة. عيّن مديرًا آخر أولًا.',
  },
  ALREADY_ASKED: {
    en: 'One of you has already asked; the answer is still to come.',
    fr: 'L’un de vous a déjà fait la demande ; la réponse est attendue.',
    es: 'Uno de ustedes ya lo pidió; falta la respuesta.',
    ar: 'سبق أن طلب أحدكما ذلك، والرد منتظر.',
  },
  ALREADY_ANSWERED: {
    en: 'This request has been answered already.',
    fr: 'Cette demande a déjà reçu une réponse.',
    es: 'Esta solicitud ya fue respondida.',
    ar: 'سبق الرد على هذا الطلب.',
  },
  NOT_THE_ADDRESSEE: {
    en: 'Only the person asked can answer this request.',
    fr: 'Seule la personne sollicitée peut répondre à cette demande.',
    es: 'Solo la persona a quien se pidió puede responder.',
    ar: 'الرد على هذا الطلب لمن وُجّه إليه وحده.',
  },
};

type RefusalMessageId = `refusal.${RefusalCode}`;

/** The id of a refusal's text in the catalogue. */
export const refusalMessageId = (code: RefusalCode): RefusalMessageId => `refusal.${code}`;

export const refusalEntries = Object.fromEntries(
  refusalCodes.map((code) => [refusalMessageId(code), refusals[code]]),
) as Readonly<Record<RefusalMessageId, Entry>>;
