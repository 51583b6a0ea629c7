import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A server on this machine that takes every connection and says nothing. */
export interface Silence {
  readonly host: string;
  readonly port: number;
  /** How many connections it took. */
  taken: number;
  close(): Promise<void>;
}

/** @param reach where it passes on to until `fallSilent` is called; nowhere when not given */
export async function openSilence(reach?: URL): Promise<Silence & { fallSilent(): void }> {
  const ends = new Set<Socket>();
  let isSilent = reach === undefined;
  const server = createServer((near) => {
    silence.taken += 1;
    ends.add(near.on('error', () => undefined));
    if (isSilent || reach === undefined) return;
    const far = connect(Number(reach.port), reach.hostname).on('error', () => undefined);
    ends.add(far);
    near.pipe(far).pipe(near);
  });
  const silence = {
    host: '127.0.0.1',
    port: 0,
    taken: 0,
    fallSilent: () => {
      isSilent = true;
      for (const end of ends) end.unpipe().pause();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const end of ends) end.destroy();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, silence.host, resolve));
  silence.port = (server.address() as AddressInfo).port;
  return silence;
}
