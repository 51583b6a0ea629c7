/** Sizes of pages of lists, for both sides. */
export const pageSizes = { default: 20, most: 50 } as const;

/** Lists are counted up to here, so that a page costs the same in a large network; one more stands for “more than this”. */
export const countedMost = 1000;
