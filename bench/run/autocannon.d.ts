/** The part of autocannon 9 that the load generator uses; the package has no types of its own. */
declare module 'autocannon' {
  interface Client {
    setRequests(
      requests: readonly { method: string; path: string; headers: Record<string, string>; body?: string }[],
    ): void;
  }
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Seconds. */
    timeout: number;
    /** Milliseconds between two looks at the clock. */
    sampleInt: number;
    idReplacement: boolean;
    setupClient: (client: Client) => void;
  }
  interface Instance extends PromiseLike<{ errors: number; timeouts: number }> {
    on(
      event: 'response',
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }
  export default function autocannon(options: Options): Instance;
}
