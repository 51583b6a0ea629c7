import type { Right } from '@cluster-commons/domain/kernel';
import type { MessageId } from '@cluster-commons/messages';
import {
  adminApplicationsPath,
  adminClustersPath,
  adminJobsPath,
  adminMembersPath,
  adminRecordPath,
  adminRolesPath,
  adminSettingsPath,
  adminTermsPath,
  adminWebhooksPath,
  adminWordsPath,
} from '@cluster-commons/paths';

/** A part of administration, for those whose role gives the right to it. */
interface AdminPart {
  path: string;
  title: MessageId;
  right: Right;
}

/** In the order of their menu. */
export const adminParts: readonly AdminPart[] = [
  { path: adminMembersPath, title: 'admin.part.members', right: 'members.see' },
  { path: adminApplicationsPath, title: 'applications.title', right: 'applications.decide' },
  { path: adminRolesPath, title: 'admin.part.roles', right: 'members.see' },
  { path: adminClustersPath, title: 'admin.part.clusters', right: 'clusters.manage' },
  { path: adminSettingsPath, title: 'admin.part.settings', right: 'network.manage' },
  { path: adminTermsPath(), title: 'terms.admin.title', right: 'network.manage' },
  { path: adminWordsPath, title: 'words.title', right: 'network.manage' },
  { path: adminWebhooksPath, title: 'webhooks.title', right: 'webhooks.manage' },
  { path: adminRecordPath, title: 'admin.part.record', right: 'record.read' },
  { path: adminJobsPath, title: 'admin.part.jobs', right: 'jobs.see' },
];
