import { places } from '@cluster-commons/paths';

/** Forms of acts that stand alone need what their pages need. */
const paths = new Set([
  ...places.filter(({ runsScript }) => runsScript).map(({ path }) => path),
  '/acts/signInWithPasskey',
]);

/** Whether a page runs the product's own script for signed-out readers too. */
export const runsScript = (url = ''): boolean => paths.has(url.split('?')[0] ?? '');
