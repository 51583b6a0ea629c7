export { addressFor } from './mail-address.ts';
export { MailFaults } from './mail-faults.ts';
export { refusedAddress } from './refused-address.ts';
