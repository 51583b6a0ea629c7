import type { Entries } from '../entry.ts';

/** Taking over an account that was brought from another site. */
export const claims = {
  'claims.title': {
    en: 'Take over what you wrote',
    fr: 'Reprendre ce que vous avez écrit',
    es: 'Recuperar lo que usted escribió',
    ar: 'استعد ما كتبته',
  },
  'claims.lead': {
    en: 'Posts from other sites were brought here under the names of their authors. If some of them are yours, give the address you used there: if we know it, you get a link.',
    fr: 'Des messages d’autres sites ont été repris ici sous le nom de leurs auteurs. Si certains sont de vous, donnez l’adresse que vous y utilisiez : si nous la connaissons, vous recevez un lien.',
    es: 'Aquí se trajeron mensajes de otros sitios con el nombre de sus autores. Si algunos son suyos, dé la dirección que usaba allí: si la conocemos, recibirá un enlace.',
    ar: 'نُقلت إلى هنا مشاركات من مواقع أخرى بأسماء أصحابها. إن كان بعضها لك فاكتب العنوان الذي استعملته هناك: إن كنا نعرفه وصلك رابط.',
  },
  'claims.email': {
    en: 'The e-mail you used there',
    fr: 'Le courriel que vous y utilisiez',
    es: 'El correo que usaba allí',
    ar: 'البريد الإلكتروني الذي استعملته هناك',
  },
  'claims.ask': { en: 'Send me the link', fr: 'Envoyez-moi le lien', es: 'Envíenme el enlace', ar: 'أرسلوا لي الرابط' },
  'claims.said.asked': {
    en: 'If posts from another site belong to {email}, a message with a link is on its way there. It works for one hour.',
    fr: 'Si des messages d’un autre site appartiennent à {email}, un message avec un lien y est en route. Le lien est valable une heure.',
    es: 'Si hay mensajes de otro sitio que pertenecen a {email}, va en camino un mensaje con un enlace. Vale una hora.',
    ar: 'إن كانت مشاركات من موقع آخر تخص {email} فرسالة فيها رابط في طريقها إليه، ويعمل الرابط ساعة واحدة.',
  },
  'claims.lapsed.title': {
    en: 'This link does not work',
    fr: 'Ce lien ne fonctionne pas',
    es: 'Este enlace no funciona',
    ar: 'هذا الرابط لا يعمل',
  },
  'claims.lapsed.text': {
    en: 'It is older than an hour, was used before, or part of it was lost on the way. Ask for a new one:',
    fr: 'Il a plus d’une heure, a déjà servi, ou une partie s’est perdue en route. Demandez-en un nouveau :',
    es: 'Tiene más de una hora, ya se usó o se perdió una parte. Pida uno nuevo:',
    ar: 'مضى عليه أكثر من ساعة، أو استُعمل من قبل، أو ضاع جزء منه. اطلب رابطًا جديدًا:',
  },
  'claims.found': {
    en: '{count, plural, =0 {The account of {name}} one {# post by {name}} other {# posts by {name}}}',
    fr: '{count, plural, =0 {Le compte de {name}} one {# message de {name}} other {# messages de {name}}}',
    es: '{count, plural, =0 {La cuenta de {name}} one {# mensaje de {name}} other {# mensajes de {name}}}',
    ar: '{count, plural, =0 {حساب {name}} one {مشاركة واحدة كتبها {name}} two {مشاركتان كتبهما {name}} few {# مشاركات كتبها {name}} many {# مشاركة كتبها {name}} other {# مشاركة كتبها {name}}}',
  },
  'claims.foundFrom': {
    en: 'Brought from {source}',
    fr: 'Repris de {source}',
    es: 'Traído de {source}',
    ar: 'منقول من {source}',
  },
  'claims.open.text': {
    en: 'The link came to {email}, so the account is yours, with that address confirmed. Nothing that you wrote changes.',
    fr: 'Le lien est arrivé à {email} : le compte est donc à vous, et l’adresse est confirmée. Rien de ce que vous avez écrit ne change.',
    es: 'El enlace llegó a {email}: la cuenta es suya y la dirección queda confirmada. No cambia nada de lo que escribió.',
    ar: 'وصل الرابط إلى {email}، فالحساب لك والعنوان مؤكَّد. ولا يتغير شيء مما كتبته.',
  },
  'claims.password': { en: 'Password', fr: 'Mot de passe', es: 'Contraseña', ar: 'كلمة المرور' },
  'claims.passwordHint': {
    en: 'At least {least, number} characters. Three or four words work well. Or leave it empty and sign in by mail.',
    fr: 'Au moins {least, number} caractères. Trois ou quatre mots conviennent bien. Ou laissez vide et connectez-vous par courriel.',
    es: 'Al menos {least, number} caracteres. Tres o cuatro palabras funcionan bien. O déjela vacía e inicie sesión por correo.',
    ar: '{least, number} حرفًا على الأقل. ثلاث كلمات أو أربع تفي بالغرض. أو اتركها فارغة وسجّل الدخول بالبريد.',
  },
  'claims.open.submit': {
    en: 'This is me: open my account',
    fr: 'C’est moi : ouvrir mon compte',
    es: 'Soy yo: abrir mi cuenta',
    ar: 'هذا أنا: افتح حسابي',
  },
  'claims.merge.text': {
    en: 'You are signed in as {viewer}. What stands under {name} becomes yours there: posts, places in clusters, connections. The old address leads to you. This cannot be undone.',
    fr: 'Vous êtes connecté en tant que {viewer}. Ce qui est au nom de {name} y devient le vôtre : messages, places dans les clusters, relations. L’ancienne adresse mène à vous. C’est définitif.',
    es: 'Ha iniciado sesión como {viewer}. Lo que está a nombre de {name} pasa a ser suyo: mensajes, lugares en clústeres, conexiones. La dirección antigua lleva a usted. No se puede deshacer.',
    ar: 'سجّلت الدخول باسم {viewer}. يصبح كل ما هو باسم {name} لك هناك: المشاركات والعضوية في العناقيد والصلات. ويقود العنوان القديم إليك. لا يمكن التراجع عن هذا.',
  },
  'claims.merge.submit': {
    en: 'Add it to my account',
    fr: 'L’ajouter à mon compte',
    es: 'Añadirlo a mi cuenta',
    ar: 'أضفه إلى حسابي',
  },
  'claims.signIn.text': {
    en: '{email} has an account already. Sign in to it, and what stands under {name} can be added there.',
    fr: '{email} a déjà un compte. Connectez-vous, et ce qui est au nom de {name} pourra y être ajouté.',
    es: '{email} ya tiene una cuenta. Inicie sesión y podrá añadirle lo que está a nombre de {name}.',
    ar: 'لدى {email} حساب بالفعل. سجّل الدخول به لتضيف إليه ما هو باسم {name}.',
  },
  'claims.otherAccount': {
    en: 'Here somebody else is signed in: {viewer}. Sign out first.',
    fr: 'Une autre personne est connectée ici : {viewer}. Déconnectez-la d’abord.',
    es: 'Aquí ha iniciado sesión otra persona: {viewer}. Cierre primero esa sesión.',
    ar: 'شخص آخر مسجَّل الدخول هنا: {viewer}. سجّل الخروج أولًا.',
  },
  'claims.said.done': {
    en: 'Done. What you wrote elsewhere is yours here.',
    fr: 'C’est fait. Ce que vous avez écrit ailleurs est à vous ici.',
    es: 'Hecho. Lo que escribió en otro sitio es suyo aquí.',
    ar: 'تم. ما كتبته في موقع آخر صار لك هنا.',
  },
} satisfies Entries;
