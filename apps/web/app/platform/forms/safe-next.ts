/** A place on this site that a form may lead to; anything else becomes the start page. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/';
  try {
    const url = new URL(next, 'http://here.invalid');
    return url.host === 'here.invalid' ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}
