import type { Entries } from '../entry.ts';

export const following = {
  'following.new': {
    en: '{count, number} new',
    fr: '{count, plural, one {# nouveau} other {# nouveaux}}',
    es: '{count, plural, one {# nuevo} other {# nuevos}}',
    ar: '{count, plural, zero {لا جديد} one {واحدة جديدة} two {اثنتان جديدتان} few {# جديدة} many {# جديدة} other {# جديدة}}',
  },
  'following.newSince': {
    en: '{count, number} new since <when>{at}</when>',
    fr: '{count, plural, one {# nouveau message} other {# nouveaux messages}} depuis le <when>{at}</when>',
    es: '{count, plural, one {# mensaje nuevo} other {# mensajes nuevos}} desde el <when>{at}</when>',
    ar: '{count, plural, zero {لا جديد} one {مشاركة جديدة} two {مشاركتان جديدتان} few {# مشاركات جديدة} many {# مشاركة جديدة} other {# مشاركة جديدة}} منذ <when>{at}</when>',
  },
  'following.firstUnread': {
    en: 'First unread, post {number, number}',
    fr: 'Premier non lu, message {number, number}',
    es: 'Primero sin leer, mensaje {number, number}',
    ar: 'أول ما لم يُقرأ، المشاركة {number, number}',
  },
  'following.markUnread': {
    en: 'Mark as unread',
    fr: 'Marquer comme non lu',
    es: 'Marcar como no leído',
    ar: 'وضع علامة غير مقروء',
  },
  'following.markRead': {
    en: 'Mark as read',
    fr: 'Marquer comme lu',
    es: 'Marcar como leído',
    ar: 'وضع علامة مقروء',
  },
  'following.mark': {
    en: 'Keep how far you have read',
    fr: 'Retenir où vous en êtes',
    es: 'Guardar hasta dónde ha leído',
    ar: 'حفظ موضع القراءة',
  },
  'following.said.unread': {
    en: 'Marked as unread. Your lists lead you back to where you were.',
    fr: 'Marqué comme non lu. Vos listes vous ramènent là où vous en étiez.',
    es: 'Marcado como no leído. Sus listas le llevan adonde estaba.',
    ar: 'صار غير مقروء، وستعيدك قوائمك إلى حيث كنت.',
  },
  'following.said.read': {
    en: 'Marked as read.',
    fr: 'Marqué comme lu.',
    es: 'Marcado como leído.',
    ar: 'وُضعت علامة مقروء.',
  },
} satisfies Entries;
