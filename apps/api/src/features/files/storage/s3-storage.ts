import type { Readable } from 'node:stream';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.ts';
import { countedTo } from './counted.ts';
import type { ByteRange, FilePart, FileStorage, OpenedFile } from './file-storage.ts';

const isMissing = (error: unknown): boolean =>
  error instanceof NoSuchKey ||
  error instanceof NoSuchBucket ||
  (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404);

/** What fails is thrown, and said once where it is caught. */
const silent = (): void => undefined;

/** Files in a bucket of an object store: `<id>/<part>`. */
export class S3Storage implements FileStorage, OnApplicationShutdown {
  readonly #client: S3Client;
  readonly #bucket: string;
  #hasBucket = false;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: NonNullable<Config['s3']>) {
    this.#bucket = bucket;
    this.#client = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
      // A stream with checksums is framed, and stores that do not know the frames keep them as part of the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: { debug: silent, info: silent, warn: silent, error: silent },
    });
  }

  onApplicationShutdown(): void {
    this.#client.destroy();
  }

  /** The store takes it whole or not at all, since it is told the length; some keep less of a line that was cut. */
  async put(id: string, part: FilePart, source: Readable, bytes: number): Promise<void> {
    await this.requireBucket();
    const body = countedTo(bytes);
    const failed = new Promise<never>((_, reject) => {
      for (const stream of [source, body]) stream.once('error', reject);
    });
    failed.catch(() => undefined);
    const command = new PutObjectCommand({
      Bucket: this.#bucket,
      Key: `${id}/${part}`,
      Body: source.pipe(body),
      ContentLength: bytes,
    });
    const abort = new AbortController();
    const sent = this.#client.send(command, { abortSignal: abort.signal });
    try {
      await Promise.race([sent, failed]);
    } catch (error) {
      abort.abort();
      source.destroy();
      await sent.catch(() => undefined);
      await this.removePart(id, part);
      throw error;
    }
  }

  async open(id: string, part: FilePart, range?: ByteRange): Promise<OpenedFile | null> {
    try {
      const found = await this.#client.send(
        new GetObjectCommand({
          Bucket: this.#bucket,
          Key: `${id}/${part}`,
          ...(range && { Range: `bytes=${range.start}-${range.end}` }),
        }),
      );
      return { stream: found.Body as Readable, bytes: found.ContentLength ?? 0 };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    for (const key of await this.keys({ Prefix: `${id}/` })) await this.delete(key);
  }

  removePart(id: string, part: FilePart): Promise<void> {
    return this.delete(`${id}/${part}`);
  }

  /** What stands behind all parts of a file is what `/` leads to, which is one sign below `0`. */
  async list(after: string | null): Promise<string[]> {
    const keys = await this.keys(after === null ? {} : { StartAfter: `${after}0` });
    return [...new Set(keys.map((key) => key.split('/')[0] ?? ''))];
  }

  private async keys(asked: { Prefix?: string; StartAfter?: string }): Promise<string[]> {
    try {
      const { Contents = [] } = await this.#client.send(new ListObjectsV2Command({ Bucket: this.#bucket, ...asked }));
      return Contents.flatMap(({ Key }) => (Key === undefined ? [] : [Key]));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  private async delete(key: string): Promise<void> {
    try {
      await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  /** Made where it is not there yet: a new store begins empty. */
  private async requireBucket(): Promise<void> {
    if (this.#hasBucket) return;
    try {
      await this.#client.send(new CreateBucketCommand({ Bucket: this.#bucket }));
    } catch (error) {
      // It is there already, or its keys may do all but this.
      if (!(error instanceof S3ServiceException) || (error.$metadata.httpStatusCode ?? 500) >= 500) throw error;
    }
    this.#hasBucket = true;
  }
}
