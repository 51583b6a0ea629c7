/** A file of the build under test: where it lies. */
export default '/a-file';
