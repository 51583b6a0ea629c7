import type { Division } from '@cluster-commons/domain/taxonomies';
import type { Entry } from '../entry.ts';
import { goodsDivisionLabels } from './divisions-of-goods.ts';
import { serviceDivisionLabels } from './divisions-of-services.ts';

/** Titles of the divisions of ISIC Rev.4; en, fr and es as the United Nations publish them, ar in our words. */
export const divisionLabels: Readonly<Record<Division, Entry>> = { ...goodsDivisionLabels, ...serviceDivisionLabels };
