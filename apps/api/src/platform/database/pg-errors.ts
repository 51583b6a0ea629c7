const uniqueViolation = '23505';

/** Did the statement fail because this unique index already has the row? */
export const isDuplicate = (error: unknown, index: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === uniqueViolation &&
  'constraint' in error &&
  error.constraint === index;
