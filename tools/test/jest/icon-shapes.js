/** Icons under test have no shape; what counts is their name. */
export const iconShapes = new Proxy({}, { get: () => '' });
