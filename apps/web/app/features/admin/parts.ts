import type { Right } from '@cluster-commons/domain/kernel';
import type { MessageId } from '@cluster-commons/messages';
import { adminSettingsPath, adminTermsPath } from '@cluster-commons/paths';

/** A part of administration, for those whose role gives the right to it. */
interface AdminPart {
  path: string;
  title: MessageId;
  right: Right;
}

/** In the order of their menu. */
export const adminParts: readonly AdminPart[] = [
  { path: adminSettingsPath, title: 'admin.part.settings', right: 'network.manage' },
  { path: adminTermsPath(), title: 'terms.admin.title', right: 'network.manage' },
];
