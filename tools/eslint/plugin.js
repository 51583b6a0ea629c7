import { noStyleAttribute } from './rules/no-style-attribute.js';
import { oneAccessDecorator } from './rules/one-access-decorator.js';

/** Rules of the house that no published plugin has. */
export const house = {
  meta: { name: 'house' },
  rules: { 'no-style-attribute': noStyleAttribute, 'one-access-decorator': oneAccessDecorator },
};
