import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { fileLimits } from '@cluster-commons/domain/files';

/** Where the offices keep what runs when a document is opened: macros of the one, Basic and scripts of the other. */
const isProgram = /(?:^|\/)(?:vbaProject\.bin$|macrosheets\/)|^(?:Basic|Scripts)\//i;

/** Names of what an archive holds, none of which is unpacked. @throws where it has no end, or more parts than any has */
function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  // How many there are is what the archive says of itself.
  const filter = ({ name }: { name: string }): boolean => {
    if (names.push(name) > fileLimits.parts) throw new Error('too many parts');
    return false;
  };
  unzipSync(bytes, { filter });
  return names;
}

/** Why a document that is an archive is not taken; null where it is. */
export async function refusalOfArchive(path: string): Promise<'FILE_HAS_MACROS' | 'FILE_UNREADABLE' | null> {
  const bytes = await readFile(path);
  try {
    return namesIn(bytes).some((name) => isProgram.test(name)) ? 'FILE_HAS_MACROS' : null;
  } catch {
    return 'FILE_UNREADABLE';
  }
}
