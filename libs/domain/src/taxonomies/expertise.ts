/** What practitioners offer and look for: 56 tags in seven groups. */
export const expertiseByGroup = {
  method: [
    'cluster-mapping',
    'cluster-selection',
    'diagnostic-study',
    'value-chain-analysis',
    'facilitation',
    'trust-building',
    'action-planning',
    'cluster-governance',
    'monitoring-evaluation',
    'exit-strategy',
  ],
  'joint-action': [
    'pooled-purchasing',
    'common-facility',
    'joint-marketing',
    'trade-fairs',
    'export-consortia',
    'origin-consortia',
    'subcontracting',
    'cooperatives',
  ],
  finance: ['mutual-guarantee', 'microfinance', 'sme-finance', 'grant-writing', 'leasing'],
  market: [
    'quality-management',
    'certification',
    'product-design',
    'geographical-indications',
    'intellectual-property',
    'export-promotion',
    'e-commerce',
    'logistics',
  ],
  production: [
    'productivity',
    'technology-upgrading',
    'innovation',
    'digitalisation',
    'resource-efficiency',
    'energy-efficiency',
    'effluent-treatment',
    'circular-economy',
    'occupational-safety',
  ],
  people: [
    'gender',
    'youth',
    'informal-economy',
    'home-based-work',
    'vocational-training',
    'entrepreneurship',
    'poverty-assessment',
    'csr',
    'refugees-migrants',
  ],
  institutions: [
    'bds-markets',
    'association-management',
    'public-private-dialogue',
    'cluster-policy',
    'local-economic-development',
    'industrial-parks',
    'legal-forms',
  ],
} as const;

export type ExpertiseGroup = keyof typeof expertiseByGroup;
export type Expertise = (typeof expertiseByGroup)[ExpertiseGroup][number];

/** The groups in the order in which they are shown. */
export const expertiseGroups = Object.keys(expertiseByGroup) as ExpertiseGroup[];

/** All tags, group by group. */
export const expertise: readonly Expertise[] = Object.values(expertiseByGroup).flat();

const known: ReadonlySet<unknown> = new Set(expertise);
export const isExpertise = (value: unknown): value is Expertise => known.has(value);
