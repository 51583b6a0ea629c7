/** One password for all demo accounts, printed at every start in demo mode; production refuses to start with them. */
export const demoPassword = 'seven looms one street';

export interface DemoAccount {
  email: string;
  /** What the account may do, as the start and the README say it. */
  role: string;
  /** The person's key in content/members.json. */
  person: string;
}

/** One account of each kind. The other members of the demo world have no password and cannot sign in. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'amina@demo.example', role: 'member', person: 'cda@ET' },
  { email: 'tomas@demo.example', role: 'moderator', person: 'moderator' },
  { email: 'helene@demo.example', role: 'programme manager', person: 'programme-manager' },
  { email: 'admin@demo.example', role: 'administrator', person: 'admin' },
  { email: 'steward@demo.example', role: 'member, moderator of two clusters', person: 'cluster-manager@IN' },
];
