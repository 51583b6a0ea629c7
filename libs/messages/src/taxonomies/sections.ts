import type { Section } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';

/** Titles of the sections of ISIC Rev.4; en, fr and es as the United Nations publish them, ar in our words. */
export const sectionLabels: Readonly<Record<Section, Entry>> = {
  A: {
    en: 'Agriculture, forestry and fishing',
    fr: 'Agriculture, sylviculture et pêche',
    es: 'Agricultura, ganadería, silvicultura y pesca',
    ar: 'الزراعة والحراجة وصيد الأسماك',
  },
  B: {
    en: 'Mining and quarrying',
    fr: 'Activités extractives',
    es: 'Explotación de minas y canteras',
    ar: 'التعدين واستغلال المحاجر',
  },
  C: { en: 'Manufacturing', fr: 'Activités de fabrication', es: 'Industrias manufactureras', ar: 'الصناعة التحويلية' },
  D: {
    en: 'Electricity, gas, steam and air conditioning supply',
    fr: "Production et distribution d'électricité, de gaz, de vapeur et climatisation",
    es: 'Suministro de electricidad, gas, vapor y aire acondicionado',
    ar: 'توصيل الكهرباء والغاز والبخار وتكييف الهواء',
  },
  E: {
    en: 'Water supply; sewerage, waste management and remediation activities',
    fr: "Distribution d'eau; réseau d'assainissement; gestion des déchets et activités de remise en état",
    es: 'Suministro de agua; evacuación de aguas residuales, gestión de desechos y descontaminación',
    ar: 'إمدادات المياه وأنشطة الصرف الصحي وإدارة النفايات ومعالجتها',
  },
  F: { en: 'Construction', fr: 'Construction', es: 'Construcción', ar: 'التشييد' },
  G: {
    en: 'Wholesale and retail trade; repair of motor vehicles and motorcycles',
    fr: 'Commerce de gros et de détail, réparations de véhicules automobiles et de motocycles',
    es: 'Comercio al por mayor y al por menor; reparación de vehículos automotores y motocicletas',
    ar: 'تجارة الجملة والتجزئة وإصلاح المركبات ذات المحركات والدراجات النارية',
  },
  H: {
    en: 'Transportation and storage',
    fr: 'Transport et entreposage',
    es: 'Transporte y almacenamiento',
    ar: 'النقل والتخزين',
  },
  I: {
    en: 'Accommodation and food service activities',
    fr: "Activités d'hébergement et de restauration",
    es: 'Actividades de alojamiento y de servicio de comidas',
    ar: 'أنشطة خدمات الإقامة والطعام',
  },
  J: {
    en: 'Information and communication',
    fr: 'Information et communication',
    es: 'Información y comunicaciones',
    ar: 'المعلومات والاتصالات',
  },
  K: {
    en: 'Financial and insurance activities',
    fr: "Activités financières et d'assurances",
    es: 'Actividades financieras y de seguros',
    ar: 'الأنشطة المالية وأنشطة التأمين',
  },
  L: {
    en: 'Real estate activities',
    fr: 'Activités immobilières',
    es: 'Actividades inmobiliarias',
    ar: 'الأنشطة العقارية',
  },
  M: {
    en: 'Professional, scientific and technical activities',
    fr: 'Activités professionnelles, scientifiques et techniques',
    es: 'Actividades profesionales, científicas y técnicas',
    ar: 'الأنشطة المهنية والعلمية والتقنية',
  },
  N: {
    en: 'Administrative and support service activities',
    fr: "Activités de services administratifs et d'appui",
    es: 'Actividades de servicios administrativos y de apoyo',
    ar: 'أنشطة الخدمات الإدارية وخدمات الدعم',
  },
  O: {
    en: 'Public administration and defence; compulsory social security',
    fr: 'Administration publique et défense; sécurité sociale obligatoire',
    es: 'Administración pública y defensa; planes de seguridad social de afiliación obligatoria',
    ar: 'الإدارة العامة والدفاع والضمان الاجتماعي الإلزامي',
  },
  P: { en: 'Education', fr: 'Éducation', es: 'Enseñanza', ar: 'التعليم' },
  Q: {
    en: 'Human health and social work activities',
    fr: "Santé et activités d'action sociale",
    es: 'Actividades de atención de la salud humana y de asistencia social',
    ar: 'أنشطة صحة الإنسان والعمل الاجتماعي',
  },
  R: {
    en: 'Arts, entertainment and recreation',
    fr: 'Arts, spectacles et loisirs',
    es: 'Actividades artísticas, de entretenimiento y recreativas',
    ar: 'الفنون والترفيه والتسلية',
  },
  S: {
    en: 'Other service activities',
    fr: 'Autres activités de services',
    es: 'Otras actividades de servicios',
    ar: 'أنشطة الخدمات الأخرى',
  },
  T: {
    en: 'Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use',
    fr: 'Activités des ménages privés employant du personnel domestique; activités non différenciées de production de biens et de services des ménages privés pour usage propre',
    es: 'Actividades de los hogares como empleadores; actividades no diferenciadas de los hogares como productores de bienes y servicios para uso propio',
    ar: 'أنشطة الأسر المعيشية بوصفها صاحبة عمل، وأنشطتها غير المتمايزة في إنتاج السلع والخدمات لاستعمالها الخاص',
  },
  U: {
    en: 'Activities of extraterritorial organizations and bodies',
    fr: 'Activités des organisations et organismes extra-territoriaux',
    es: 'Actividades de organizaciones y órganos extraterritoriales',
    ar: 'أنشطة المنظمات والهيئات غير الخاضعة للولاية الوطنية',
  },
};
