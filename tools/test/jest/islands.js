/** Scripts under test have a file by their name, and share one other. */
export const scripts = new Proxy(
  {},
  { get: (_, name) => ({ url: `/islands/${String(name)}.js`, imports: ['/islands/shared.js'] }) },
);
