export { composerLimits } from './composer-limits.ts';
export { quotationOf } from './quotation.ts';
export { significantWords } from './significant-words.ts';
