import type { ExpertiseGroup } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';

/** Names of the groups of expertise. */
export const expertiseGroupLabels: Readonly<Record<ExpertiseGroup, Entry>> = {
  method: { en: 'Cluster method', fr: 'Méthode cluster', es: 'Método de clústeres', ar: 'منهجية تطوير العناقيد' },
  'joint-action': { en: 'Joint action', fr: 'Action commune', es: 'Acción conjunta', ar: 'العمل المشترك' },
  finance: { en: 'Finance', fr: 'Finance', es: 'Finanzas', ar: 'التمويل' },
  market: { en: 'Markets and quality', fr: 'Marchés et qualité', es: 'Mercados y calidad', ar: 'الأسواق والجودة' },
  production: {
    en: 'Production and technology',
    fr: 'Production et technologie',
    es: 'Producción y tecnología',
    ar: 'الإنتاج والتكنولوجيا',
  },
  people: {
    en: 'People and inclusion',
    fr: 'Personnes et inclusion',
    es: 'Personas e inclusión',
    ar: 'الناس والإدماج',
  },
  institutions: {
    en: 'Institutions and policy',
    fr: 'Institutions et politiques',
    es: 'Instituciones y políticas',
    ar: 'المؤسسات والسياسات',
  },
};
