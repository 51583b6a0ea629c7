/** Sizes of pages of lists, for both sides. */
export const pageSizes = { default: 20, most: 50 } as const;
