import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDump } from './a-dump.ts';
import { commandFrom } from './arguments.ts';
import { ImportRefused } from './import-refused.ts';

describe('the words of an import', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'arguments-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const refusal = async (...words: string[]): Promise<string> => {
    const error = await commandFrom(words, folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImportRefused);
    return (error as ImportRefused).message;
  };

  it('name a folder, seen from where they were typed, and a place', async () => {
    writeDump(join(folder, 'crafts.stackexchange.com'), {});
    const command = await commandFrom(['stackexchange', 'crafts.stackexchange.com', '--into', 'gamarra'], folder);
    expect(command).toMatchObject({
      kind: 'stackexchange',
      site: { host: 'crafts.stackexchange.com' },
      cluster: 'gamarra',
      lang: 'en',
    });
    const inNetwork = await commandFrom(
      ['stackexchange', 'crafts.stackexchange.com', '--public', '--lang', 'es'],
      '/nowhere',
    ).catch(() => null);
    expect(inNetwork).toBeNull();
    expect(await commandFrom(['claim', '@ana', 'ana@example.org'], folder)).toEqual({
      kind: 'claim',
      handle: 'ana',
      email: 'ana@example.org',
    });
    expect(await commandFrom(['--help'], folder)).toEqual({ kind: 'help' });
  });

  it('are refused with a sentence', async () => {
    const dump = writeDump(join(folder, 'dump'), {});
    expect(await refusal()).toContain('npm run import -- stackexchange FOLDER');
    expect(await refusal('stackexchange', dump, '--wrong')).toContain('--wrong');
    expect(await refusal('stackexchange', dump)).toContain('Exactly one of the two');
    expect(await refusal('stackexchange', dump, '--public', '--into', 'x')).toContain('Exactly one of the two');
    expect(await refusal('stackexchange', dump, '--public')).toContain('--site');
    expect(await refusal('stackexchange', dump, '--public', '--site', 'x')).toContain('no host name');
    expect(await refusal('stackexchange', dump, '--public', '--lang', 'xx')).toContain('ISO 639-1');
    expect(await refusal('stackexchange', 'nothing-here', '--public')).toContain('There is no folder');
    expect(await refusal('stackexchange', join(dump, 'Posts.xml'), '--public')).toContain('is a file');
  });

  it('are refused where the folder is no dump', async () => {
    const dump = writeDump(join(folder, 'dump'), {});
    rmSync(join(dump, 'Posts.xml'));
    expect(await refusal('stackexchange', dump, '--public')).toContain(
      'has no Posts.xml. A Stack Exchange dump has both.',
    );
    writeFileSync(join(dump, 'all.7z'), '');
    expect(await refusal('stackexchange', dump, '--public')).toContain('Unpack all.7z first');
    writeFileSync(join(dump, 'Posts.xml'), '<html><body>Not found</body></html>');
    expect(await refusal('stackexchange', dump, '--public')).toContain('does not begin with <posts>');
  });
});
