import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = ['.js', '.mjs', '.css', '.svg', '.json', '.txt', '.xml', '.html', '.map', '.webmanifest', '.ico'];

const toBrotli = (data: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(data, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
  });
const toGzip = (data: Buffer): Promise<Buffer> => promisify(gzip)(data, { level: 9 });

/** Writes `.br` and `.gz` beside each text file of the folder where that is smaller; removes those that are not. */
async function precompress(folder: string): Promise<void> {
  const files = globSync('**/*', { cwd: folder }).filter((path) => texts.includes(extname(path)));
  await Promise.all(
    files.map(async (path) => {
      const file = join(folder, path);
      const data = await readFile(file);
      for (const [suffix, compressed] of [
        ['.br', await toBrotli(data)],
        ['.gz', await toGzip(data)],
      ] as const) {
        if (compressed.length < data.length) await writeFile(file + suffix, compressed);
        else await rm(file + suffix, { force: true });
      }
    }),
  );
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node tools/building/precompress.ts FOLDER');
await precompress(folder);
