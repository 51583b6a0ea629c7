import type { SavedThere } from './drafts.ts';
import { isSameTyped, type Typed } from './typed.ts';

interface Drafts {
  /** What was typed on this device and not sent. */
  here: Typed | null;
  /** What of it the server has had, as this device knows. */
  saved: SavedThere | null;
  /** What the server keeps now, from this device or another. */
  there: SavedThere | null;
}

/**
 * Which of two drafts of one form is the newer one: that of this device, that of the server (none: it was posted or
 * discarded elsewhere), both being the same, or both where each has what the other has not.
 */
export function chooseDraft({ here, saved, there }: Drafts): 'here' | 'there' | 'same' | 'both' {
  if (here === null) return 'there';
  const isSaved = saved !== null && isSameTyped(here, saved.typed);
  if (there === null) return isSaved ? 'there' : 'here';
  if (isSameTyped(here, there.typed)) return 'same';
  if (isSaved) return 'there';
  return saved?.version === there.version ? 'here' : 'both';
}
