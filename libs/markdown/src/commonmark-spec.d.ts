declare module 'commonmark-spec' {
  /** The examples of the specification, in order; tabs are written as arrows. */
  const specification: { tests: { number: number; markdown: string; html: string }[] };
  export default specification;
}
