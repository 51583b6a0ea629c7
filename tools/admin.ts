import { parseArgs } from 'node:util';
import webPush from 'web-push';
import { build } from './building/build.ts';
import { authSecretOf } from './launch/auth-secret.ts';
import { setUpAddress } from './launch/invite-first.ts';
import { launchSettings } from './launch/launch-settings.ts';
import { productEnvironment } from './launch/processes.ts';
import { StartRefused } from './launch/start-refused.ts';
import { withDatabase } from './postgres/with-database.ts';

const help = `npm run admin -- invite-first [EMAIL]

  Prints the address of the page on which a network gets its first administrator, good for one hour and once. EMAIL is
  what the form of the page begins with. Refused where the network has an administrator: they appoint others on its pages.

npm run admin -- push-keys

  Prints a new pair of keys, PUSH_PUBLIC_KEY and PUSH_PRIVATE_KEY, with which members can have notices on their devices.

Give invite-first the same DATABASE_URL, AUTH_SECRET and PUBLIC_URL as npm start.
`;

const { positionals, values } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
const [command, email, ...others] = positionals;

async function inviteFirst(): Promise<void> {
  const settings = launchSettings(process.env, {});
  const authSecret = authSecretOf(settings);
  await build('product');
  await withDatabase(async (connectionString) => {
    const port = settings.port ?? 3000;
    const address = await setUpAddress(productEnvironment(settings, { connectionString, authSecret, port }), email);
    if (address === null) throw new StartRefused('This network has an administrator already. They appoint others.');
    console.log(`\nOpen this address within an hour; it works once:\n\n  ${address}\n`);
  });
}

function printPushKeys(): void {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  console.log(`PUSH_PUBLIC_KEY=${publicKey}\nPUSH_PRIVATE_KEY=${privateKey}`);
}

const isPushKeys = command === 'push-keys' && email === undefined;
if (values.help === true || (command !== 'invite-first' && !isPushKeys) || others.length > 0) {
  console.log(help);
  if (values.help !== true) process.exitCode = 2;
} else if (isPushKeys) {
  printPushKeys();
} else {
  try {
    await inviteFirst();
  } catch (error) {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exitCode = 1;
  }
}
