/** Every environment variable the product reads. Operators rely on these names. */
export const environmentNames = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATA_DIR',
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'S3_URL',
  'AUTH_SECRET',
  'METRICS_TOKEN',
  'TRUST_PROXY',
  'HSTS',
  'LOG_LEVEL',
  'CHROMIUM_PATH',
  'RATE_LIMIT_FACTOR',
] as const;
