import type { ClusterType } from '@cluster-commons/domain/taxonomies';
import type { TextLanguage } from './text/language-pack.ts';

export interface Sector {
  /** ISIC division. */
  division: string;
  type: ClusterType;
  word: Readonly<Record<TextLanguage, string>>;
}

/** Trades that clusters are about, with the word a post uses in the middle of a sentence. */
export const sectors: readonly Sector[] = [
  sector('14', 'traditional-manufacturing', 'clothing', 'la confection', 'la confección', 'الملابس'),
  sector('15', 'traditional-manufacturing', 'leather goods', 'le cuir', 'el cuero', 'الجلود'),
  sector('13', 'craft', 'hand-woven textiles', 'le tissage', 'el tejido a mano', 'النسيج اليدوي'),
  sector('31', 'traditional-manufacturing', 'furniture', 'le meuble', 'el mueble', 'الأثاث'),
  sector('10', 'agro-processing', 'dried fruit', 'les fruits secs', 'la fruta seca', 'الفواكه المجففة'),
  sector('23', 'craft', 'ceramics', 'la céramique', 'la cerámica', 'الخزف'),
  sector('25', 'micro-enterprise', 'metal goods', 'le métal', 'el metal', 'المنتجات المعدنية'),
  sector('16', 'craft', 'wood carving', 'le bois sculpté', 'la talla en madera', 'النقش على الخشب'),
  sector('32', 'creative', 'jewellery', 'la bijouterie', 'la joyería', 'الحلي'),
  sector('11', 'agro-processing', 'wine', 'le vin', 'el vino', 'العصائر'),
  sector(
    '45',
    'micro-enterprise',
    'vehicle repair',
    'la réparation automobile',
    'la reparación de vehículos',
    'صيانة المركبات',
  ),
  sector('62', 'services', 'software', 'le logiciel', 'el software', 'البرمجيات'),
  sector('01', 'agriculture', 'cut flowers', 'les fleurs coupées', 'las flores cortadas', 'الزهور'),
  sector(
    '27',
    'traditional-manufacturing',
    'small appliances',
    'le petit électroménager',
    'los electrodomésticos',
    'الأجهزة الصغيرة',
  ),
];

function sector(division: string, type: ClusterType, en: string, fr: string, es: string, ar: string): Sector {
  return { division, type, word: { en, fr, es, ar } };
}
