/**
 * The Valkey of this run of the specs.
 * @throws with what to do where there is none
 */
export function valkeyUrl(): string {
  const url = process.env['TEST_VALKEY_URL'];
  if (url !== undefined) return url;
  throw new Error(
    'These specs need a valkey-server or redis-server and none was found. On Debian or Ubuntu: apt-get install valkey-server (or redis-server).',
  );
}
