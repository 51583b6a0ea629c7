/** What a cluster mainly is. */
export const clusterTypes = [
  'micro-enterprise',
  'craft',
  'creative',
  'traditional-manufacturing',
  'agro-processing',
  'agriculture',
  'high-technology',
  'services',
  'tourism',
] as const;

export type ClusterType = (typeof clusterTypes)[number];

export const isClusterType = (value: unknown): value is ClusterType => clusterTypes.includes(value as ClusterType);

/** Where a cluster stands in its life, youngest first; transforming may follow any of them. */
export const clusterStages = ['embryonic', 'survival', 'growing', 'mature', 'declining', 'transforming'] as const;

export type ClusterStage = (typeof clusterStages)[number];

export const isClusterStage = (value: unknown): value is ClusterStage => clusterStages.includes(value as ClusterStage);

/** A member's place in a cluster, firms first, then services, institutions and the people who hold it together. */
export const membershipRoles = [
  'core-firm',
  'micro-firm',
  'supplier',
  'subcontractor',
  'buyer',
  'bds-provider',
  'association',
  'cooperative',
  'support-institution',
  'research',
  'finance',
  'public-authority',
  'ngo',
  'cda',
  'coordinator',
  'commission-member',
  'commission-chair',
  'donor',
] as const;

export type MembershipRole = (typeof membershipRoles)[number];

export const isMembershipRole = (value: unknown): value is MembershipRole =>
  membershipRoles.includes(value as MembershipRole);

/** The phases of a cluster initiative, in order; they overlap in practice. */
export const phases = [
  'selection',
  'governance',
  'diagnostic',
  'vision-plan',
  'implementation',
  'monitoring',
  'handover',
] as const;

export type Phase = (typeof phases)[number];

export const isPhase = (value: unknown): value is Phase => phases.includes(value as Phase);
