import { join } from 'node:path';
import { projectFolder, requireNode } from '../terminal/program.ts';

/**
 * The address of the page on which a network gets its first administrator; null where it has one. An address that was made
 * before ends with it.
 * @param env what the product itself is started with
 * @param email what the form of the page begins with
 */
export async function setUpAddress(env: NodeJS.ProcessEnv, email?: string): Promise<string | null> {
  const words = [join(projectFolder, 'apps/api/dist/invite-first.js'), ...(email === undefined ? [] : [email])];
  const said = (await requireNode(words, { env })).trim();
  return said === '' ? null : said;
}
