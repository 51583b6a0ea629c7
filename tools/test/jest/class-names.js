/** A CSS module under test: each class is called as it is written. */
export default new Proxy({}, { get: (_, name) => String(name) });
