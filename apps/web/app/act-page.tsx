import { acts } from './acts.ts';
import { actAction, actLoader, actPageOf } from './platform/acts/act-route.tsx';

export const loader = actLoader(acts);
export const action = actAction(acts);

export default actPageOf(acts);
