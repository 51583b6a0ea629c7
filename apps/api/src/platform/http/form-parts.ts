import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy, { type FileInfo } from 'busboy';
import { fileLimits, mostBytes, purposeOfControl, type FilePurpose } from '@cluster-commons/domain/files';
import { newId } from '../database/new-id.ts';
import { removeFiles, type FormFile } from './form-files.ts';

/** A form that came in parts. */
export interface FormParts {
  form: FormData;
  files: FormFile[];
}

/** Its texts, and the files that are read as texts, are more than may be kept in memory. */
export class FormTooLarge extends Error {}

interface Keeping {
  /** Where files are put that are kept; null where nobody may bring any, and they are read to nowhere. */
  folder: string | null;
  /** Bytes of everything else together. */
  most: number;
}

/** More are not read: the check of the act refuses a post with so many. */
const filesMost = fileLimits.purposes.post.most + 1;

/**
 * Reads a form part by part: files that are kept go to the disk as they come, all else into memory.
 * @throws FormTooLarge, and for a body that is no form or is cut; nothing of it is left then
 */
export async function readFormParts(req: IncomingMessage, { folder, most }: Keeping): Promise<FormParts> {
  const parts: FormParts = { form: new FormData(), files: [] };
  const reader = busboy({
    headers: req.headers,
    defParamCharset: 'utf8',
    limits: { fieldSize: most, fileSize: mostBytes + 1, files: filesMost, fieldNameSize: 200, fields: 2_000 },
  });
  const writing: Promise<void>[] = [];
  let bytes = 0;
  const count = (more: number): void => {
    bytes += more;
    if (bytes > most) reader.destroy(new FormTooLarge());
  };
  reader.on('field', (control, value) => {
    count(value.length);
    parts.form.append(control, value);
  });
  reader.on('file', (control: string, stream: Readable, info: FileInfo) => {
    const purpose = purposeOfControl(control);
    const name = info.filename ?? '';
    const work =
      purpose === null
        ? inMemory(stream, count).then((chunks) => parts.form.append(control, new File(chunks, name)))
        : keep(stream, { purpose, name, folder, files: parts.files });
    writing.push(work.then(() => undefined));
    work.catch((error: unknown) => reader.destroy(error as Error));
  });
  try {
    await pipeline(req, reader);
    await Promise.all(writing);
    return parts;
  } catch (error) {
    await Promise.allSettled(writing);
    await removeFiles(parts.files);
    throw error;
  }
}

async function inMemory(stream: Readable, count: (bytes: number) => void): Promise<Buffer<ArrayBuffer>[]> {
  const chunks: Buffer<ArrayBuffer>[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer<ArrayBuffer>>) {
    count(chunk.length);
    chunks.push(chunk);
  }
  return chunks;
}

interface Kept {
  purpose: FilePurpose;
  name: string;
  folder: string | null;
  files: FormFile[];
}

/** A control in which nothing was chosen sends a file without a name and without bytes. */
async function keep(stream: Readable, { purpose, name, folder, files }: Kept): Promise<void> {
  if (folder === null || name === '') {
    stream.resume();
    return;
  }
  const path = join(folder, newId());
  const file = { purpose, name, path, bytes: 0, isCut: false };
  files.push(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  stream.on('data', (chunk: Buffer) => (file.bytes += chunk.length));
  stream.once('limit', () => (file.isCut = true));
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
}
