import type { ActPage } from '../../platform/acts/act-route.tsx';
import { joinCluster } from './acts.ts';
import { MembershipForm } from './components/Membership.tsx';

/** The acts of clusters with their forms. */
export const clusterActs: readonly ActPage[] = [{ act: joinCluster, Form: MembershipForm }];
