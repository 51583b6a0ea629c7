import type { RefusalCode } from '@cluster-commons/domain/kernel';
import type { Entry } from '../entry.ts';

/** Why a file was not taken. */
export const fileRefusals = {
  FILE_TYPE: {
    en: 'This kind of file is not taken. Pictures (JPEG, PNG, WebP, GIF, AVIF), PDF, documents of Word, Excel, PowerPoint and OpenDocument, and plain texts are.',
    fr: 'Ce type de fichier n’est pas accepté. Sont acceptés les images (JPEG, PNG, WebP, GIF, AVIF), les PDF, les documents Word, Excel, PowerPoint et OpenDocument, et les textes bruts.',
    es: 'Este tipo de archivo no se acepta. Se aceptan imágenes (JPEG, PNG, WebP, GIF, AVIF), PDF, documentos de Word, Excel, PowerPoint y OpenDocument, y textos sin formato.',
    ar: 'هذا النوع من الملفات غير مقبول. تُقبل الصور (JPEG وPNG وWebP وGIF وAVIF) وملفات PDF ومستندات Word وExcel وPowerPoint وOpenDocument والنصوص العادية.',
  },
  FILE_HAS_MACROS: {
    en: 'This document holds macros, which run on the computer of whoever opens it. Save it without them, as .docx, .xlsx, .pptx or .odt, and send that.',
    fr: 'Ce document contient des macros, qui s’exécutent sur l’ordinateur de la personne qui l’ouvre. Enregistrez-le sans macros, en .docx, .xlsx, .pptx ou .odt, puis envoyez cette copie.',
    es: 'Este documento contiene macros, que se ejecutan en la computadora de quien lo abre. Guárdelo sin ellas, como .docx, .xlsx, .pptx u .odt, y envíe esa copia.',
    ar: 'يحتوي هذا المستند على وحدات ماكرو تعمل على حاسوب من يفتحه. احفظه من دونها بصيغة ‎.docx أو ‎.xlsx أو ‎.pptx أو ‎.odt ثم أرسل تلك النسخة.',
  },
  FILE_TOO_LARGE: {
    en: '{limit, plural, =0 {This file is too large.} other {This file is too large: at most # MB can be sent.}}',
    fr: '{limit, plural, =0 {Ce fichier est trop lourd.} one {Ce fichier est trop lourd : # Mo au maximum.} other {Ce fichier est trop lourd : # Mo au maximum.}}',
    es: '{limit, plural, =0 {Este archivo es demasiado grande.} other {Este archivo es demasiado grande: se pueden enviar # MB como máximo.}}',
    ar: '{limit, plural, =0 {هذا الملف أكبر من اللازم.} other {هذا الملف أكبر من اللازم: الحد الأقصى # ميغابايت.}}',
  },
  FILE_EMPTY: {
    en: 'There is nothing in this file.',
    fr: 'Ce fichier est vide.',
    es: 'Este archivo está vacío.',
    ar: 'هذا الملف فارغ.',
  },
  FILE_UNREADABLE: {
    en: 'This file cannot be read: it is damaged, or not what its name says. Save it anew and try again.',
    fr: 'Ce fichier est illisible : il est endommagé, ou n’est pas ce que dit son nom. Enregistrez-le de nouveau et réessayez.',
    es: 'Este archivo no se puede leer: está dañado o no es lo que dice su nombre. Guárdelo de nuevo y vuelva a intentarlo.',
    ar: 'تتعذّر قراءة هذا الملف: إنه تالف، أو ليس ما يدل عليه اسمه. احفظه من جديد ثم أعد المحاولة.',
  },
  PICTURE_TOO_LARGE: {
    en: 'This picture has too many pixels. Make it smaller: at most 50 million pixels, and 20,000 on a side.',
    fr: 'Cette image a trop de pixels. Réduisez-la : 50 millions de pixels au maximum, et 20 000 par côté.',
    es: 'Esta imagen tiene demasiados píxeles. Redúzcala: 50 millones de píxeles como máximo, y 20 000 por lado.',
    ar: 'في هذه الصورة بكسلات أكثر من اللازم. صغّرها: 50 مليون بكسل على الأكثر، و20 ألفًا في الضلع.',
  },
  FILE_INFECTED: {
    en: 'The virus scanner has found something harmful in this file. It was not kept.',
    fr: 'L’antivirus a trouvé un contenu dangereux dans ce fichier. Il n’a pas été conservé.',
    es: 'El antivirus encontró algo dañino en este archivo. No se guardó.',
    ar: 'وجد برنامج كشف الفيروسات شيئًا ضارًا في هذا الملف. لم يُحفظ.',
  },
  FILE_NOT_ARRIVED: {
    en: 'A file has not arrived completely. Wait until it has, or take it out.',
    fr: 'Un fichier n’est pas encore entièrement arrivé. Attendez, ou retirez-le.',
    es: 'Un archivo aún no ha llegado completo. Espere a que llegue o quítelo.',
    ar: 'لم يصل أحد الملفات كاملًا بعد. انتظر حتى يصل أو أزله.',
  },
  FILE_USED: {
    en: 'A file stands somewhere else already. Send it once more.',
    fr: 'Un fichier est déjà utilisé ailleurs. Envoyez-le de nouveau.',
    es: 'Un archivo ya está en otro lugar. Envíelo otra vez.',
    ar: 'أحد الملفات مستخدم في مكان آخر. أرسله مرة أخرى.',
  },
  FILES_FULL: {
    en: '{limit, plural, =0 {There is no more room for files of yours.} other {There is no more room: all files of one person may take # MB. Take some away, or send smaller ones.}}',
    fr: '{limit, plural, =0 {Il n’y a plus de place pour vos fichiers.} one {Il n’y a plus de place : les fichiers d’une personne peuvent occuper # Mo. Retirez-en, ou envoyez-en de plus petits.} other {Il n’y a plus de place : les fichiers d’une personne peuvent occuper # Mo. Retirez-en, ou envoyez-en de plus petits.}}',
    es: '{limit, plural, =0 {No queda espacio para sus archivos.} other {No queda espacio: los archivos de una persona pueden ocupar # MB. Quite algunos o envíe otros más pequeños.}}',
    ar: '{limit, plural, =0 {لا مكان لملفات أخرى لك.} other {لا مكان بعد: ملفات الشخص الواحد لا تتجاوز # ميغابايت. أزل بعضها أو أرسل ملفات أصغر.}}',
  },
} satisfies Partial<Readonly<Record<RefusalCode, Entry>>>;
