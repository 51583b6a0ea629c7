/**
 * The generated database client names its own files `.js`; under jest they are the `.ts` sources.
 * @param {string} path
 * @param {{ defaultResolver: (path: string, options: unknown) => string }} options
 */
module.exports = (path, options) => {
  try {
    return options.defaultResolver(path, options);
  } catch (error) {
    if (!/^\.{1,2}\/.*\.js$/.test(path)) throw error;
    return options.defaultResolver(path.replace(/\.js$/, '.ts'), options);
  }
};
