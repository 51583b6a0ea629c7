import { postedMark } from '../browser/waiting.ts';

export interface Posted {
  member: string;
  title: string;
  to: string;
}

/** Has it said on the next page of this tab too: this one may be left before anybody reads it. */
export function keepForNextPage(posted: Posted): void {
  try {
    sessionStorage.setItem(postedMark, JSON.stringify(posted));
  } catch {
    // The tab keeps nothing: it is said here alone.
  }
}

/** What was posted last from the page before, told once, to whoever posted it. */
export function ofPageBefore(member: string): Posted | null {
  try {
    const kept = sessionStorage.getItem(postedMark);
    sessionStorage.removeItem(postedMark);
    const posted = kept === null ? null : (JSON.parse(kept) as Posted);
    return posted?.member === member ? posted : null;
  } catch {
    return null;
  }
}
