import type { Entries } from '../entry.ts';

export const outbox = {
  'outbox.title': {
    en: 'What waits to be sent',
    fr: 'Ce qui attend d’être envoyé',
    es: 'Lo que espera para enviarse',
    ar: 'ما ينتظر الإرسال',
  },
  'outbox.waiting': {
    en: '{count, plural, one {# post waits for a line and is sent when there is one.} other {# posts wait for a line and are sent when there is one.}}',
    fr: '{count, plural, one {# message attend une connexion et partira dès qu’il y en aura une.} other {# messages attendent une connexion et partiront dès qu’il y en aura une.}}',
    es: '{count, plural, one {# mensaje espera conexión y se enviará cuando la haya.} other {# mensajes esperan conexión y se enviarán cuando la haya.}}',
    ar: '{count, plural, zero {لا شيء ينتظر الاتصال.} one {مشاركة واحدة تنتظر الاتصال وتُرسل حين يعود.} two {مشاركتان تنتظران الاتصال وتُرسلان حين يعود.} few {# مشاركات تنتظر الاتصال وتُرسل حين يعود.} many {# مشاركة تنتظر الاتصال وتُرسل حين يعود.} other {# مشاركة تنتظر الاتصال وتُرسل حين يعود.}}',
  },
  'outbox.refused': {
    en: '{count, plural, one {# post was not accepted. Its text is kept here.} other {# posts were not accepted. Their texts are kept here.}}',
    fr: '{count, plural, one {# message n’a pas été accepté. Son texte est conservé ici.} other {# messages n’ont pas été acceptés. Leurs textes sont conservés ici.}}',
    es: '{count, plural, one {# mensaje no se aceptó. Su texto se conserva aquí.} other {# mensajes no se aceptaron. Sus textos se conservan aquí.}}',
    ar: '{count, plural, zero {قُبل كل شيء.} one {لم تُقبل مشاركة واحدة. نصّها محفوظ هنا.} two {لم تُقبل مشاركتان. نصّاهما محفوظان هنا.} few {لم تُقبل # مشاركات. نصوصها محفوظة هنا.} many {لم تُقبل # مشاركة. نصوصها محفوظة هنا.} other {لم تُقبل # مشاركة. نصوصها محفوظة هنا.}}',
  },
  'outbox.others': {
    en: '{count, plural, one {# post of another account waits on this device. It is sent when that account signs in here.} other {# posts of another account wait on this device. They are sent when that account signs in here.}}',
    fr: '{count, plural, one {# message d’un autre compte attend sur cet appareil. Il partira quand ce compte s’y connectera.} other {# messages d’un autre compte attendent sur cet appareil. Ils partiront quand ce compte s’y connectera.}}',
    es: '{count, plural, one {# mensaje de otra cuenta espera en este dispositivo. Se enviará cuando esa cuenta inicie sesión aquí.} other {# mensajes de otra cuenta esperan en este dispositivo. Se enviarán cuando esa cuenta inicie sesión aquí.}}',
    ar: '{count, plural, zero {لا شيء من حساب آخر ينتظر هنا.} one {مشاركة واحدة من حساب آخر تنتظر على هذا الجهاز، وتُرسل حين يدخل صاحبه هنا.} two {مشاركتان من حساب آخر تنتظران على هذا الجهاز، وتُرسلان حين يدخل صاحبه هنا.} few {# مشاركات من حساب آخر تنتظر على هذا الجهاز، وتُرسل حين يدخل صاحبه هنا.} many {# مشاركة من حساب آخر تنتظر على هذا الجهاز، وتُرسل حين يدخل صاحبه هنا.} other {# مشاركة من حساب آخر تنتظر على هذا الجهاز، وتُرسل حين يدخل صاحبه هنا.}}',
  },
  'outbox.posted': {
    en: 'Posted: {title}',
    fr: 'Publié : {title}',
    es: 'Publicado: {title}',
    ar: 'نُشر: {title}',
  },
  'outbox.takeBack': {
    en: 'Take it back to its form',
    fr: 'Reprendre dans son formulaire',
    es: 'Devolver a su formulario',
    ar: 'أعده إلى استمارته',
  },
} satisfies Entries;
