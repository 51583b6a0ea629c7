import { TestEnvironment } from 'jest-environment-jsdom';

/** A browser's page that also knows Node's requests: pages are made on a server, and their specs run both sides. */
export default class BrowserEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.assign(this.global, {
      AbortController,
      AbortSignal,
      Headers,
      ReadableStream,
      Request,
      Response,
      TextDecoder,
      TextEncoder,
      TransformStream,
      WritableStream,
      fetch,
    });
    // Pages mark what happened when; the page under test has no marks of its own.
    this.global.performance.mark ??= performance.mark.bind(performance);
  }
}
