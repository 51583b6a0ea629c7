import type { RefusalCode } from '@cluster-commons/domain/kernel';
import type { Entry } from '../entry.ts';

/** What is wrong with something that was given. */
export const inputRefusals = {
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
  NOT_A_NUMBER: {
    en: 'This is not a number. Write it in digits, for example 21.5.',
    fr: 'Ce n’est pas un nombre. Écrivez-le en chiffres, par exemple 21.5.',
    es: 'No es un número. Escríbalo en cifras, por ejemplo 21.5.',
    ar: 'هذا ليس عددًا. اكتبه بالأرقام، مثل 21.5.',
  },
  NOT_A_YEAR: {
    en: 'This is not a year, such as 2024.',
    fr: 'Ce n’est pas une année, comme 2024.',
    es: 'No es un año, como 2024.',
    ar: 'هذه ليست سنة مثل 2024.',
  },
  OUT_OF_RANGE: {
    en: 'This number is too large: {limit, number} to either side of zero at the most.',
    fr: 'Ce nombre est trop grand : {limit, number} au plus de part et d’autre de zéro.',
    es: 'Este número es demasiado grande: como máximo {limit, number} a cada lado de cero.',
    ar: 'هذا العدد كبير جدًا: الحد الأقصى {limit, number} على جانبي الصفر.',
  },
  BAD_ADDRESS: {
    en: 'This is not an address of a page. It begins with https:// or http://.',
    fr: 'Ce n’est pas l’adresse d’une page. Elle commence par https:// ou http://.',
    es: 'No es la dirección de una página. Empieza por https:// o http://.',
    ar: 'هذا ليس عنوان صفحة. يبدأ العنوان بـ https:// أو http://.',
  },
  HTTPS_NEEDED: {
    en: 'Give an address that begins with https://, without a name or password in it.',
    fr: 'Donnez une adresse qui commence par https://, sans nom ni mot de passe dedans.',
    es: 'Dé una dirección que empiece por https://, sin nombre ni contraseña en ella.',
    ar: 'أدخل عنوانًا يبدأ بـ https:// ولا يتضمن اسمًا ولا كلمة مرور.',
  },
  ADDRESS_NOT_PUBLIC: {
    en: 'This address leads into a private network. Give one that can be reached from the internet.',
    fr: 'Cette adresse mène dans un réseau privé. Donnez-en une que l’on peut atteindre depuis internet.',
    es: 'Esta dirección lleva a una red privada. Dé una a la que se pueda llegar desde internet.',
    ar: 'يقود هذا العنوان إلى شبكة خاصة. أدخل عنوانًا يمكن الوصول إليه من الإنترنت.',
  },
  WORD_REFUSED: {
    en: 'The network has decided not to use one of these words. Take it out, or choose another.',
    fr: 'Le réseau a décidé de ne pas utiliser l’un de ces mots. Retirez-le ou choisissez-en un autre.',
    es: 'La red decidió no usar una de estas palabras. Quítela o elija otra.',
    ar: 'قررت الشبكة عدم استعمال إحدى هذه الكلمات. احذفها أو اختر غيرها.',
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
  BAD_CSV: {
    en: 'Line {limit, number} cannot be read as CSV: a quotation mark may be missing. Nothing was taken over.',
    fr: 'La ligne {limit, number} ne se lit pas comme du CSV : il manque peut-être un guillemet. Rien n’a été repris.',
    es: 'La línea {limit, number} no se puede leer como CSV: quizá falten comillas. No se tomó nada.',
    ar: 'لا يمكن قراءة السطر {limit, number} بصيغة CSV، فقد تنقصه علامة اقتباس. لم يؤخذ شيء.',
  },
  LOOKS_LIKE_FORMULA: {
    en: 'Begins like a formula of a spreadsheet. Take the sign away.',
    fr: 'Commence comme une formule de tableur. Retirez le signe.',
    es: 'Empieza como una fórmula de hoja de cálculo. Quite el signo.',
    ar: 'يبدأ كأنه صيغة حسابية. احذف العلامة.',
  },
  DOUBLED_LINE: {
    en: 'The same address as in line {limit, number}.',
    fr: 'La même adresse qu’à la ligne {limit, number}.',
    es: 'La misma dirección que en la línea {limit, number}.',
    ar: 'العنوان نفسه في السطر {limit, number}.',
  },
  BAD_TIME: {
    en: 'Give a day that is still to come, for example 2027-01-31.',
    fr: 'Indiquez un jour à venir, par exemple 2027-01-31.',
    es: 'Indique un día futuro, por ejemplo 2027-01-31.',
    ar: 'اكتب يومًا لم يأتِ بعد، مثل 2027-01-31.',
  },
  TOO_MANY_DAYS: {
    en: '{limit, plural, =0 {That is too long.} one {One day at the most.} other {At most # days.}}',
    fr: '{limit, plural, =0 {C’est trop long.} one {# jour au plus.} other {# jours au plus.}}',
    es: '{limit, plural, =0 {Es demasiado tiempo.} one {Como máximo # día.} other {Como máximo # días.}}',
    ar: '{limit, plural, =0 {هذه مدة طويلة.} one {يوم واحد على الأكثر.} two {يومان على الأكثر.} few {# أيام على الأكثر.} many {# يومًا على الأكثر.} other {# يوم على الأكثر.}}',
  },
  TOO_FEW: {
    en: '{limit, plural, =0 {These are too few.} one {At least one is needed.} other {At least # are needed.}}',
    fr: '{limit, plural, =0 {Il y en a trop peu.} one {Il en faut au moins #.} other {Il en faut au moins #.}}',
    es: '{limit, plural, =0 {Son muy pocos.} one {Hace falta al menos #.} other {Hacen falta al menos #.}}',
    ar: '{limit, plural, =0 {العدد أقل من اللازم.} one {يلزم واحد على الأقل.} two {يلزم اثنان على الأقل.} few {يلزم # على الأقل.} many {يلزم # على الأقل.} other {يلزم # على الأقل.}}',
  },
  SAME_TWICE: {
    en: 'The same stands here twice. Change one of them.',
    fr: 'La même chose figure deux fois. Modifiez l’une des deux.',
    es: 'Lo mismo aparece dos veces. Cambie uno de ellos.',
    ar: 'الشيء نفسه مذكور مرتين. غيّر أحدهما.',
  },
  NOT_A_ZONE: {
    en: 'This is not a time zone. Write it like Africa/Nairobi, or UTC.',
    fr: 'Ce n’est pas un fuseau horaire. Écrivez-le comme Africa/Nairobi, ou UTC.',
    es: 'No es una zona horaria. Escríbala como Africa/Nairobi, o UTC.',
    ar: 'هذه ليست منطقة زمنية. اكتبها مثل Africa/Nairobi أو UTC.',
  },
  KEY_REUSED: {
    en: 'This was sent before, with another text. Send it again to post this one as well.',
    fr: 'Ceci a déjà été envoyé, avec un autre texte. Renvoyez pour publier aussi celui-ci.',
    es: 'Esto ya se envió, con otro texto. Envíelo de nuevo para publicar también este.',
    ar: 'أُرسل هذا من قبل بنص آخر. أرسله مرة أخرى لينشر هذا النص أيضًا.',
  },
} satisfies Partial<Readonly<Record<RefusalCode, Entry>>>;
