export { startOutbox, waitWith } from './outbox.ts';
