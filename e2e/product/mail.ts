import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';

const patience = 120_000;

const sharedDataDir = (): string => process.env['PRODUCT_DATA_DIR'] ?? '';

async function mailsTo(address: string, dataDir: string): Promise<ParsedMail[]> {
  const folder = join(dataDir, 'mail');
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names.filter((name) => name.endsWith('.eml')).map(async (name) => simpleParser(await readFile(join(folder, name)))),
  );
  return mails.filter(({ to }) => !Array.isArray(to) && to?.text.includes(address));
}

/**
 * Waits for a mail to this address whose subject fits.
 * @param dataDir of the product that sends it; that of all journeys where none is given
 */
export async function mailTo(address: string, subject: RegExp, dataDir = sharedDataDir()): Promise<ParsedMail> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(200)) {
    const found = (await mailsTo(address, dataDir)).find((mail) => subject.test(mail.subject ?? ''));
    if (found !== undefined) return found;
  }
  throw new Error(`No mail to ${address} with a subject like ${String(subject)}`);
}

/** How many mails to this address have a subject that fits, by now. */
export const countMailsTo = async (address: string, subject: RegExp): Promise<number> =>
  (await mailsTo(address, sharedDataDir())).filter((mail) => subject.test(mail.subject ?? '')).length;

/** The address that the button of a mail leads to, relative to the product. */
export function linkIn(mail: ParsedMail): string {
  const [address] = /https?:\/\/\S+/.exec(mail.text ?? '') ?? [];
  if (address === undefined) throw new Error('The mail holds no link');
  const url = new URL(address);
  return url.pathname + url.search + url.hash;
}
