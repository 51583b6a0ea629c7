/** Seconds: as long as somebody may take to find the mail. */
export const wantedSeconds = 24 * 60 * 60;

/** Keeps on this device where to go on once the account is confirmed; the page is no secret. */
export const wantedCookie = (path: string | null, seconds: number): Record<string, string> =>
  path === null && seconds > 0
    ? {}
    : {
        'Set-Cookie': `wanted=${encodeURIComponent(path ?? '')}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`,
      };
