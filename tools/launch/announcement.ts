import type { LaunchSettings } from './launch-settings.ts';

/** Says where the product answers and, in demo mode, who can sign in. */
export async function announce(address: string, settings: LaunchSettings): Promise<void> {
  console.log(`\nCluster Commons answers at ${address}`);
  if (settings.mode === 'demo') {
    const { demoAccounts, demoPassword } = await import('@cluster-commons/prisma/seed/demo-accounts.ts');
    const width = Math.max(...demoAccounts.map(({ email }) => email.length));
    console.log(`\nDemo accounts, all with the password ${demoPassword}`);
    for (const { email, role } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${role}`);
    console.log(`\nMail is not sent: read it at ${address}/outbox`);
  }
  console.log('\nStop with Ctrl-C.');
}
