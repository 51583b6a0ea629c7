/**
 * What a process of the product may take. On a large machine V8 lets garbage grow to gigabytes before it looks: bound to
 * a few times what lives (about 125 MB), it looks sooner. More than that is a fault, and the process is started again.
 */
export const memoryWords = ['--max-old-space-size=320', '--max-semi-space-size=32'] as const;

/** Compressors work in threads of their own; with an arena for each of them the allocator of Linux keeps what they gave back. */
export const memoryEnvironment = { MALLOC_ARENA_MAX: '2' } as const;
