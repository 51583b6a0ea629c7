export { claimPolicy, claimWay, claimWays, type ClaimWay } from './claim-policy.ts';

/** Imported accounts that one address may be known of, each of another site. */
export const claimsOfAddress = 5;
