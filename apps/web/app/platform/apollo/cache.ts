import { InMemoryCache } from '@apollo/client';

const merged = { merge: true };

/** Abilities have no id of their own and are asked for in part, so a new answer adds to what is known. */
export const newCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Ability: merged,
      ThreadAbilities: merged,
      PostAbilities: merged,
      ClusterAbilities: merged,
      MemberAbilities: merged,
      ConnectionAbilities: merged,
    },
  });
