export { rolePolicy, type PlaceFacts } from './role-policy.ts';
