import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
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

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = [Buffer.alloc(4), Buffer.alloc(4)];
  around[0]?.writeUInt32BE(data.length);
  around[1]?.writeUInt32BE(crc32(body));
  return Buffer.concat([around[0] as Buffer, body, around[1] as Buffer]);
}
/** A PNG that says how large it is, with so little in it. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(1_000_000, (width + 1) * height)));
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([start, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

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

  it('say nothing of the camera and the place', async () => {
    const told = await blank(200, 100)
      .withExif({ IFD0: { Artist: 'Amina', Make: 'a camera' }, IFD3: { GPSLatitude: '36/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect((await sharp(told).metadata()).exif).toBeDefined();
    const { made } = await copiesOf(told);
    for (const name of await readdir(made)) {
      const { exif, xmp, iptc } = await sharp(join(made, name)).metadata();
      expect([name, exif, xmp, iptc]).toEqual([name, undefined, undefined, undefined]);
    }
  });

  it('of a profile are squares that it fills', async () => {
    const { answer, made } = await copiesOf(await blank(900, 600).webp().toBuffer(), 'avatar');
    expect(answer).toMatchObject({ width: 384, height: 384 });
    const { width, height } = await sharp(join(made, 'small.avif')).metadata();
    expect([width, height]).toEqual([96, 96]);
  });

  it.each(['png', 'webp', 'gif', 'avif'] as const)('are made of %s', async (format) => {
    const bytes = await blank(60, 40).toFormat(format).toBuffer();
    expect((await copiesOf(bytes)).answer).toMatchObject({ width: 60, height: 40 });
  });
});

describe('a hostile picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  const hostile: [string, () => Promise<Buffer | string> | Buffer | string, string][] = [
    ['of 60,000 by 60,000 pixels', () => pngOf(60_000, 60_000), 'PICTURE_TOO_LARGE'],
    ['of 60,000 by 10 pixels', () => pngOf(60_000, 10), 'PICTURE_TOO_LARGE'],
    ['that is a program of drawing', () => svg, 'FILE_UNREADABLE'],
    ['of a format that nobody needs', () => blank(9, 9).tiff().toBuffer(), 'FILE_UNREADABLE'],
    ['that is none', () => 'GIF89a and then words', 'FILE_UNREADABLE'],
    ['without anything', () => Buffer.alloc(0), 'FILE_UNREADABLE'],
  ];
  it.each(hostile)('%s is refused', async (_which, bytes, refusal) => {
    expect((await copiesOf(await bytes())).answer).toEqual({ refusal });
  });

  it('that was cut is refused', async () => {
    const whole = await sharp(Buffer.from(Uint8Array.from({ length: 30_000 }, (_, at) => (at * at) % 251)), {
      raw: { width: 100, height: 100, channels: 3 },
    })
      .jpeg({ quality: 95 })
      .toBuffer();
    expect((await copiesOf(whole.subarray(0, whole.length / 2))).answer).toEqual({ refusal: 'FILE_UNREADABLE' });
  });

  it('that is a page too loses what made it one', async () => {
    const both = Buffer.concat([await blank(50, 50).jpeg().toBuffer(), Buffer.from('<html><script>alert(1)</script>')]);
    const { answer, made } = await copiesOf(both);
    expect(answer).toMatchObject({ width: 50 });
    for (const name of await readdir(made)) {
      const bytes = await sharp(join(made, name)).toBuffer();
      expect(bytes.includes('<script>')).toBe(false);
    }
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
