import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pngOf } from '../testing/made-files.ts';
import { Pictures } from './pictures.ts';

let pictures: Pictures;
let folder: string;
beforeAll(async () => {
  pictures = new Pictures();
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterAll(async () => {
  pictures.onApplicationShutdown();
  await rm(folder, { recursive: true });
});

let count = 0;
async function copiesOf(bytes: Buffer | string, purpose: 'post' | 'avatar' = 'post') {
  const path = join(folder, `given-${(count += 1)}`);
  await writeFile(path, bytes);
  const made = await mkdtemp(join(folder, 'made-'));
  return { answer: await pictures.copies(path, made, purpose), made };
}

const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#174' } });

describe('the copies of a picture', () => {
  it('are three sizes in two formats, and keep its proportions', async () => {
    const { answer, made } = await copiesOf(await blank(3000, 1500).jpeg().toBuffer());
    expect(answer).toMatchObject({ width: 1920, height: 960 });
    expect((await readdir(made)).sort()).toEqual(
      ['large', 'medium', 'small'].flatMap((size) => [`${size}.avif`, `${size}.webp`]),
    );
    const { width, height, format } = await sharp(join(made, 'small.webp')).metadata();
    expect({ width, height, format }).toEqual({ width: 480, height: 240, format: 'webp' });
  });

  it('are never larger than the picture is', async () => {
    const { answer } = await copiesOf(await blank(100, 50).png().toBuffer());
    expect(answer).toMatchObject({ width: 100, height: 50 });
  });

  it('stand upright', async () => {
    const lying = await blank(200, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect((await copiesOf(lying)).answer).toMatchObject({ width: 100, height: 200 });
  });

  it('of a profile are squares that it fills', async () => {
    const { answer, made } = await copiesOf(await blank(900, 600).webp().toBuffer(), 'avatar');
    expect(answer).toMatchObject({ width: 384, height: 384 });
    const { width, height } = await sharp(join(made, 'small.avif')).metadata();
    expect([width, height]).toEqual([96, 96]);
  });
});

describe('a hostile picture', () => {
  it.each<[string, () => Promise<Buffer | string> | Buffer | string]>([
    ['that is a program of drawing', () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
    ['of a format that nobody needs', () => blank(9, 9).tiff().toBuffer()],
    ['without anything', () => Buffer.alloc(0)],
  ])('%s finds no reader, were it ever given to one', async (_which, bytes) => {
    expect((await copiesOf(await bytes())).answer).toEqual({ refusal: 'FILE_UNREADABLE' });
  });

  it('that ends the process takes no other one with it', async () => {
    const good = await blank(40, 40).png().toBuffer();
    const bad = Promise.all([copiesOf(pngOf(60_000, 60_000)), copiesOf('nothing')]);
    expect((await copiesOf(good)).answer).toMatchObject({ width: 40 });
    await bad;
    pictures.onApplicationShutdown();
    expect((await copiesOf(good)).answer).toMatchObject({ width: 40 });
  });
});
