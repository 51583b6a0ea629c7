declare module 'virtual:icon-shapes' {
  export const iconShapes: Readonly<Record<string, string>>;
}

declare module 'virtual:islands' {
  /** Of the script of every page, `page`, of those of features and of each island its file and those that it loads, as addresses. */
  export const scripts: Readonly<Record<string, { url: string; imports: readonly string[] }>>;
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
