const here = 'http://here.invalid';

/** A place on this site that a form may lead to; anything else becomes the start page. */
export function safeNext(next: string | null): string {
  if (!next?.startsWith('/') || next.includes('\\')) return '/';
  const url = URL.parse(next, here);
  // Dots in a path are resolved, and what is left may begin like the name of another host.
  if (url?.origin !== here || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
