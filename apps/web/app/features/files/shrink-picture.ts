/** Bytes that a picture is made to take, about, before it is sent. */
const wanted = 120_000;
/** Pixels of its longer side then: more than most screens show. */
const side = 1600;

const qualities = [0.8, 0.65, 0.5, 0.35];

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', quality));

function drawn(picture: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * A smaller picture in the place of a large one. What is small already, moves, is none, or cannot be read by this browser
 * stays as it is.
 */
export async function shrinkPicture(file: File): Promise<File> {
  if (!/^image\/(jpeg|png|webp|avif)$/.test(file.type) || file.size <= wanted) return file;
  try {
    const picture = await createImageBitmap(file);
    let smallest: Blob | null = null;
    for (const longest of [side, side / 2]) {
      const canvas = drawn(picture, longest);
      for (const quality of qualities) {
        const made = await encoded(canvas, quality);
        if (made === null || made.type !== 'image/webp') return file;
        if (smallest === null || made.size < smallest.size) smallest = made;
        if (made.size <= wanted) break;
      }
      if (smallest !== null && smallest.size <= wanted) break;
    }
    if (smallest === null || smallest.size >= file.size) return file;
    return new File([smallest], file.name.replace(/\.\w+$/, '') + '.webp', { type: smallest.type });
  } catch {
    return file;
  }
}
