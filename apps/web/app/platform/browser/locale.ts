/** The locale in which the server wrote this page; numbers and dates of the browser look the same. */
export const locale = (): string => document.documentElement.dataset['locale'] ?? document.documentElement.lang;
