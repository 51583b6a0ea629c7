export { AccountFields } from './components/AccountFields.tsx';
export { MessageSent } from './components/MessageSent.tsx';
export { SignUpAside } from './components/SignUpAside.tsx';
export { guestOnly } from './guest-only.ts';
export { wantedCookie, wantedSeconds } from './wanted.ts';
