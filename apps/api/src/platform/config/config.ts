import { resolve } from 'node:path';
import { isLoopback } from '@cluster-commons/domain/kernel';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { dkimFrom, mailInFrom, type Dkim, type MailIn } from './mail-config.ts';
import { pushKeysFrom, type PushKeys } from './push-config.ts';

export { ConfigError } from './config-error.ts';

/** Where the product listens, keeps its files and finds its neighbours. Built once from the environment. */
export interface Config {
  /** `demo` has invented members, a local outbox and looser cookies on plain http; `production` refuses all three. */
  mode: 'demo' | 'production';
  /** True under `npm run dev`: introspection and Vite's own scripts are allowed. */
  isDevelopment: boolean;
  host: string;
  port: number;
  /** Origin without a trailing slash; links in mails and canonical addresses begin with it. */
  publicUrl: string;
  dataDir: string;
  databaseUrl: string;
  redisUrl: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** Null: mails are signed by nobody, or by the mail server. */
  dkim: Dkim | null;
  /** Null: mails cannot be answered. */
  mailIn: MailIn | null;
  /** Null: devices are sent no notices. */
  push: PushKeys | null;
  /** An object store for files; null: they are in the data folder. */
  s3: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string } | null;
  /** Where a virus scanner listens (clamd); null: files are not scanned. */
  clamd: { path: string } | { host: string; port: number } | null;
  authSecret: string;
  /** Another service by which people may sign in (OpenID Connect); null: there is none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** Null: `/metrics` answers this machine only. */
  metricsToken: string | null;
  /** What Express trusts for the client's address: false, a number of hops, or a list of addresses. */
  trustProxy: boolean | number | string;
  /** Sends Strict-Transport-Security for a year. */
  hsts: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Multiplies every allowance of the rate limits. */
  rateLimitFactor: number;
}

const flag = z
  .enum(['', '0', '1', 'true', 'false', 'yes', 'no'], { error: 'say true or false' })
  .default('')
  .transform((value) => value === '1' || value === 'true' || value === 'yes');

const emptyIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(emptyIsAbsent, type.optional());

const environment = z.object({
  CLUSTER_COMMONS_MODE: optional(z.enum(['demo', 'production'])),
  CLUSTER_COMMONS_DEV: flag,
  PORT: optional(z.coerce.number({ error: 'give a port number' }).int().min(0).max(65535)),
  HOST: optional(z.string()),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'give an http or https address' })),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: z.string({ error: 'give the address of a PostgreSQL database' }).min(1),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/, error: 'give a redis:// or rediss:// address' })),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'give an smtp:// or smtps:// address' })),
  MAIL_FROM: optional(z.string()),
  DKIM_DOMAIN: optional(z.string()),
  DKIM_SELECTOR: optional(z.string()),
  DKIM_KEY: optional(z.string()),
  MAIL_IN_ADDRESS: optional(z.string()),
  MAIL_IN_URL: optional(z.string()),
  MAIL_IN_SECRET: optional(z.string().min(16, 'give at least 16 characters')),
  PUSH_PUBLIC_KEY: optional(z.string()),
  PUSH_PRIVATE_KEY: optional(z.string()),
  S3_URL: optional(z.url({ protocol: /^https?$/, error: 'give an http or https address' })),
  CLAMD_SOCKET: optional(z.string()),
  AUTH_SECRET: z.string({ error: 'give a secret of at least 32 characters' }).min(32, 'give at least 32 characters'),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: 'give an https address' })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().max(40, 'give at most 40 characters')),
  METRICS_TOKEN: optional(z.string().min(16, 'give at least 16 characters')),
  TRUST_PROXY: optional(z.string()),
  HSTS: flag,
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  RATE_LIMIT_FACTOR: optional(z.coerce.number({ error: 'give a number above 0' }).positive().finite()),
});

function trustProxyFrom(value: string | undefined): Config['trustProxy'] {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** @throws ConfigError where the service is named without what it gave for this product, or speaks plain http */
function oidcFrom(given: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = given;
  if (issuer === undefined) return null;
  if (clientId === undefined || clientSecret === undefined) {
    throw new ConfigError('OIDC_ISSUER: give OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, as the service gave them.');
  }
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname)) throw new ConfigError('OIDC_ISSUER: give an https address.');
  return { issuer, clientId, clientSecret, name: name ?? hostname };
}

/** @throws ConfigError where keys or bucket are missing */
function s3From(given: string | undefined): Config['s3'] {
  if (given === undefined) return null;
  const url = new URL(given);
  const bucket = decodeURIComponent(url.pathname.slice(1));
  if (url.username === '' || url.password === '' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ConfigError('S3_URL: give key, secret and bucket, as https://KEY:SECRET@host/bucket.');
  }
  return {
    endpoint: url.origin,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}

/** @throws ConfigError for what is neither a path nor a host with its port */
function clamdFrom(given: string | undefined): Config['clamd'] {
  if (given === undefined) return null;
  if (given.startsWith('/')) return { path: given };
  const [, host, port] = /^(?:tcp:\/\/)?([^/:\s]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(given) ?? [];
  if (host === undefined) throw new ConfigError('CLAMD_SOCKET: give the path of a socket, or host:port.');
  return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
}

/**
 * Reads the environment once. The only reader of `process.env` in the API.
 * @throws ConfigError naming every variable that is missing or wrong
 */
export function configFrom(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The configuration is not complete.\n${lines.join('\n')}`);
  }
  const given = parsed.data;
  const port = given.PORT ?? 3000;
  const mailFrom = given.MAIL_FROM ?? 'Cluster Commons <no-reply@localhost>';
  const config: Config = {
    mode: given.CLUSTER_COMMONS_MODE ?? 'production',
    isDevelopment: given.CLUSTER_COMMONS_DEV,
    host: given.HOST ?? '127.0.0.1',
    port,
    publicUrl: (given.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: resolve(given.DATA_DIR ?? '.data'),
    databaseUrl: given.DATABASE_URL,
    redisUrl: given.REDIS_URL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    mailFrom,
    dkim: dkimFrom(given, mailFrom),
    mailIn: mailInFrom(given),
    push: pushKeysFrom(given),
    s3: s3From(given.S3_URL),
    clamd: clamdFrom(given.CLAMD_SOCKET),
    authSecret: given.AUTH_SECRET,
    oidc: oidcFrom(given),
    metricsToken: given.METRICS_TOKEN ?? null,
    trustProxy: trustProxyFrom(given.TRUST_PROXY),
    hsts: given.HSTS,
    logLevel: given.LOG_LEVEL ?? 'info',
    rateLimitFactor: given.RATE_LIMIT_FACTOR ?? 1,
  };
  if (config.mode === 'production' && !usesSecureCookies(config)) {
    throw new ConfigError(
      `PUBLIC_URL: ${config.publicUrl} is plain http on a public name. Sign-in needs https there; give an https address.`,
    );
  }
  return config;
}

/** Browsers keep Secure cookies on https and on loopback only. */
export function usesSecureCookies(config: Pick<Config, 'publicUrl'>): boolean {
  const url = new URL(config.publicUrl);
  return url.protocol === 'https:' || isLoopback(url.hostname);
}

/** Whether webhooks and notices may lead to this machine: in a demo that nobody else reaches, and in tests. */
export const reachesThisMachine = ({ mode, publicUrl }: Pick<Config, 'mode' | 'publicUrl'>): boolean =>
  mode === 'demo' && isLoopback(new URL(publicUrl).hostname);

/** Where people write to the network: the address that its mails come from, without its name. */
export const contactAddress = ({ mailFrom }: Pick<Config, 'mailFrom'>): string =>
  /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
