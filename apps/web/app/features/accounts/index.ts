export { guestOnly } from './guest-only.ts';
