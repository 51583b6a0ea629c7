import type { LaunchSettings } from './launch-settings.ts';

/**
 * Says where the product answers and, in demo mode, who can sign in.
 * @param setUp where the network gets its first administrator; null where it has one
 */
export async function announce(address: string, settings: LaunchSettings, setUp: string | null): Promise<void> {
  console.log(`\nCluster Commons answers at ${address}`);
  if (settings.mode === 'demo') {
    const { demoAccounts, demoPassword } = await import('@cluster-commons/prisma/seed/demo-accounts.ts');
    const width = Math.max(...demoAccounts.map(({ email }) => email.length));
    console.log(`\nDemo accounts, all with the password ${demoPassword}`);
    for (const { email, role } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${role}`);
    console.log(`\nMail is not sent: read it at ${address}/outbox`);
  }
  if (setUp !== null) {
    console.log('\nThis network has no administrator yet. Open this address within an hour; it works once:');
    console.log(`\n  ${setUp}`);
  }
  console.log('\nStop with Ctrl-C.');
}
