import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';

/** `away`: the scanner did not say; the file waits. */
export type ScanResult = 'clean' | 'infected' | 'away';

/** Milliseconds in which it has to say something. */
const patience = 60_000;
/** Bytes that it is sent at once. */
const portion = 64 * 1024;

/** A part of the stream as clamd takes it: its length in four bytes, then itself; one of length zero ends it. */
function framed(chunk: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return Buffer.concat([length, chunk]);
}

async function sendTo(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: portion }) as AsyncIterable<Buffer>) {
    if (!socket.write(framed(chunk))) await once(socket, 'drain');
  }
  socket.write(framed(Buffer.alloc(0)));
}

/** Asks clamd about files, where one is configured. */
@Injectable()
export class Scanner {
  readonly #clamd: Config['clamd'];

  constructor(@Inject(CONFIG) config: Config) {
    this.#clamd = config.clamd;
  }

  async scan(path: string): Promise<ScanResult> {
    if (this.#clamd === null) return 'clean';
    const socket = connect(this.#clamd);
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd says nothing')));
    try {
      const answer = this.answerOf(socket);
      answer.catch(() => undefined);
      // A scanner that has seen enough hangs up while it is still sent to.
      await Promise.race([sendTo(socket, path), answer]);
      const said = await answer;
      if (/ FOUND\0?$/.test(said)) return 'infected';
      return / OK\0?$/.test(said) ? 'clean' : 'away';
    } catch {
      return 'away';
    } finally {
      socket.destroy();
    }
  }

  private async answerOf(socket: Socket): Promise<string> {
    let said = '';
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      said += chunk.toString('utf8');
      if (said.endsWith('\0')) break;
    }
    return said;
  }
}
