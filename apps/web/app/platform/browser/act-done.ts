/** Told to a form whose act was done, before its part of the page is replaced. */
export const actDone = 'act-done';
