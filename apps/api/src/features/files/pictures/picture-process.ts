/* Runs in a process of its own, which is ended where a picture takes too long or too much memory. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** What is asked of the process. */
export interface PictureJob {
  path: string;
  /** Where the copies are put, named `<size>.<format>`. */
  folder: string;
  /** Pixels of the box that each copy fits in, by the name of its size. */
  sizes: Readonly<Record<string, number>>;
  /** Copies fill their boxes and lose what is beside them. */
  isSquare: boolean;
  pixels: number;
  side: number;
}

export type PictureAnswer =
  | { width: number; height: number; parts: { name: string; bytes: number }[] }
  | { refusal: 'FILE_UNREADABLE' | 'PICTURE_TOO_LARGE' };

// Loaders of formats that are programs or descriptions of others stay shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
    'VipsForeignLoadNsgif',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

/** Effort is chosen for time: a picture of twelve million pixels takes a second and a half in all. */
const encoded = { avif: { quality: 50, effort: 2 }, webp: { quality: 74, effort: 4 } } as const;

const isTooLarge = (error: unknown): boolean => error instanceof Error && /pixel limit|too large/i.test(error.message);

const isExhausted = (error: unknown): boolean => error instanceof Error && /glib|memory/i.test(error.message);

async function copiesOf({ path, folder, sizes, isSquare, pixels, side }: PictureJob): Promise<PictureAnswer> {
  const opened = () => sharp(path, { limitInputPixels: pixels, failOn: 'error', pages: 1 });
  const { width, height } = await opened().metadata();
  if (Math.max(width, height) > side || width * height > pixels) return { refusal: 'PICTURE_TOO_LARGE' };
  const parts: { name: string; bytes: number }[] = [];
  let largest = { width: 0, height: 0 };
  const byPixels = Object.entries(sizes).sort(([, one], [, other]) => other - one);
  // Read once: the copies are made of the largest.
  const [[, most] = ['', 0]] = byPixels;
  const upright = await opened()
    .autoOrient()
    .resize({ width: most, height: most, fit: isSquare ? 'cover' : 'inside', withoutEnlargement: !isSquare })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: rawWidth, height: rawHeight, channels } = upright.info;
  for (const [name, box] of byPixels) {
    const copy = sharp(upright.data, { raw: { width: rawWidth, height: rawHeight, channels } }).resize({
      width: box,
      height: box,
      fit: 'inside',
      withoutEnlargement: true,
    });
    for (const format of ['avif', 'webp'] as const) {
      const target = join(folder, `${name}.${format}`);
      const made = await (format === 'avif' ? copy.clone().avif(encoded.avif) : copy.clone().webp(encoded.webp)).toFile(
        target,
      );
      if (box === most) largest = { width: made.width, height: made.height };
      parts.push({ name: `${name}.${format}`, bytes: (await stat(target)).size });
    }
  }
  return { ...largest, parts };
}

process.on('message', (job: PictureJob) => {
  copiesOf(job).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      // The picture may be innocent of that.
      if (isExhausted(error)) process.exit(1);
      process.send?.({ refusal: isTooLarge(error) ? 'PICTURE_TOO_LARGE' : 'FILE_UNREADABLE' });
    },
  );
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit(0));
