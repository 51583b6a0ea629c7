import type { ClusterStage, ClusterType, MembershipRole, Phase } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';

/** What a cluster mainly is. */
export const clusterTypeLabels: Readonly<Record<ClusterType, Entry>> = {
  'micro-enterprise': {
    en: 'Micro-enterprise',
    fr: 'Micro-entreprises',
    es: 'Microempresas',
    ar: 'منشآت متناهية الصغر',
  },
  craft: { en: 'Craft and cultural', fr: 'Artisanat et culture', es: 'Artesanía y cultura', ar: 'الحرف والثقافة' },
  creative: {
    en: 'Creative industries',
    fr: 'Industries créatives',
    es: 'Industrias creativas',
    ar: 'الصناعات الإبداعية',
  },
  'traditional-manufacturing': {
    en: 'Traditional manufacturing',
    fr: 'Industrie traditionnelle',
    es: 'Manufactura tradicional',
    ar: 'الصناعة التحويلية التقليدية',
  },
  'agro-processing': {
    en: 'Agro-processing',
    fr: 'Agro-industrie',
    es: 'Agroindustria',
    ar: 'الصناعات الغذائية والزراعية',
  },
  agriculture: {
    en: 'Agriculture and horticulture',
    fr: 'Agriculture et horticulture',
    es: 'Agricultura y horticultura',
    ar: 'الزراعة والبستنة',
  },
  'high-technology': {
    en: 'High technology',
    fr: 'Haute technologie',
    es: 'Alta tecnología',
    ar: 'التكنولوجيا المتقدمة',
  },
  services: {
    en: 'Services and trade',
    fr: 'Services et commerce',
    es: 'Servicios y comercio',
    ar: 'الخدمات والتجارة',
  },
  tourism: { en: 'Tourism', fr: 'Tourisme', es: 'Turismo', ar: 'السياحة' },
};

/** Where a cluster stands in its life. */
export const clusterStageLabels: Readonly<Record<ClusterStage, Entry>> = {
  embryonic: { en: 'Embryonic', fr: 'Embryonnaire', es: 'Embrionario', ar: 'ناشئ' },
  survival: { en: 'Survival', fr: 'Survie', es: 'Subsistencia', ar: 'مرحلة البقاء' },
  growing: { en: 'Growing', fr: 'En croissance', es: 'En crecimiento', ar: 'نامٍ' },
  mature: { en: 'Mature', fr: 'Mature', es: 'Maduro', ar: 'ناضج' },
  declining: { en: 'Declining', fr: 'En déclin', es: 'En declive', ar: 'متراجع' },
  transforming: { en: 'Transforming', fr: 'En transformation', es: 'En transformación', ar: 'في تحوّل' },
};

/** A member's place in a cluster. */
export const membershipRoleLabels: Readonly<Record<MembershipRole, Entry>> = {
  'core-firm': { en: 'Core firm', fr: 'Entreprise principale', es: 'Empresa principal', ar: 'منشأة رئيسية' },
  'micro-firm': {
    en: 'Micro or home-based producer',
    fr: 'Micro ou producteur à domicile',
    es: 'Micro o productor a domicilio',
    ar: 'منتج متناهي الصغر أو من المنزل',
  },
  supplier: { en: 'Input or machine supplier', fr: 'Fournisseur', es: 'Proveedor', ar: 'مورّد مدخلات أو آلات' },
  subcontractor: { en: 'Subcontractor', fr: 'Sous-traitant', es: 'Subcontratista', ar: 'متعاقد من الباطن' },
  buyer: {
    en: 'Buyer, trader or exporter',
    fr: 'Acheteur, négociant ou exportateur',
    es: 'Comprador, comerciante o exportador',
    ar: 'مشترٍ أو تاجر أو مصدّر',
  },
  'bds-provider': {
    en: 'Business service provider',
    fr: 'Prestataire de services',
    es: 'Proveedor de servicios',
    ar: 'مقدّم خدمات أعمال',
  },
  association: {
    en: 'Producers’ association',
    fr: 'Association de producteurs',
    es: 'Asociación de productores',
    ar: 'جمعية منتجين',
  },
  cooperative: {
    en: 'Co-operative or consortium',
    fr: 'Coopérative ou consortium',
    es: 'Cooperativa o consorcio',
    ar: 'تعاونية أو اتحاد',
  },
  'support-institution': {
    en: 'Technical or training institution',
    fr: 'Institution technique ou de formation',
    es: 'Institución técnica o de formación',
    ar: 'مؤسسة فنية أو تدريبية',
  },
  research: {
    en: 'University or research centre',
    fr: 'Université ou centre de recherche',
    es: 'Universidad o centro de investigación',
    ar: 'جامعة أو مركز بحوث',
  },
  finance: {
    en: 'Financial institution',
    fr: 'Institution financière',
    es: 'Institución financiera',
    ar: 'مؤسسة مالية',
  },
  'public-authority': { en: 'Public authority', fr: 'Autorité publique', es: 'Autoridad pública', ar: 'سلطة عامة' },
  ngo: {
    en: 'Civil society organisation',
    fr: 'Organisation de la société civile',
    es: 'Organización de la sociedad civil',
    ar: 'منظمة مجتمع مدني',
  },
  cda: {
    en: 'Cluster development agent',
    fr: 'Agent de développement de cluster',
    es: 'Agente de desarrollo de clústeres',
    ar: 'وكيل تنمية العنقود',
  },
  coordinator: {
    en: 'Project coordinator',
    fr: 'Coordinateur de projet',
    es: 'Coordinador del proyecto',
    ar: 'منسّق المشروع',
  },
  'commission-member': {
    en: 'Member of the cluster commission',
    fr: 'Membre de la commission du cluster',
    es: 'Miembro de la comisión del clúster',
    ar: 'عضو لجنة العنقود',
  },
  'commission-chair': {
    en: 'Chair of the cluster commission',
    fr: 'Président de la commission du cluster',
    es: 'Presidente de la comisión del clúster',
    ar: 'رئيس لجنة العنقود',
  },
  donor: { en: 'Donor or funder', fr: 'Bailleur de fonds', es: 'Donante o financiador', ar: 'جهة مانحة أو ممولة' },
};

/** Phases of a cluster initiative. */
export const phaseLabels: Readonly<Record<Phase, Entry>> = {
  selection: { en: 'Cluster selection', fr: 'Sélection du cluster', es: 'Selección del clúster', ar: 'اختيار العنقود' },
  governance: {
    en: 'Governance and agent',
    fr: 'Gouvernance et agent',
    es: 'Gobernanza y agente',
    ar: 'الحوكمة والوكيل',
  },
  diagnostic: {
    en: 'Diagnostic study',
    fr: 'Étude diagnostique',
    es: 'Estudio de diagnóstico',
    ar: 'الدراسة التشخيصية',
  },
  'vision-plan': {
    en: 'Vision and action plan',
    fr: 'Vision et plan d’action',
    es: 'Visión y plan de acción',
    ar: 'الرؤية وخطة العمل',
  },
  implementation: { en: 'Implementation', fr: 'Mise en œuvre', es: 'Ejecución', ar: 'التنفيذ' },
  monitoring: {
    en: 'Monitoring and evaluation',
    fr: 'Suivi et évaluation',
    es: 'Seguimiento y evaluación',
    ar: 'المتابعة والتقييم',
  },
  handover: { en: 'Handing over', fr: 'Transmission', es: 'Traspaso', ar: 'التسليم' },
};
