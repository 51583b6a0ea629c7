import { useFrame } from '../session/frame.ts';
import { placeParameters } from './place.ts';

export type Changes = Readonly<Record<string, string | readonly string[] | null>>;

/** The query with some parameters set, replaced or (by null) left out. */
export function changedSearch(search: string, changes: Changes): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const item of value === null ? [] : typeof value === 'string' ? [value] : value) query.append(name, item);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Makes addresses of this page with other parameters. Not carried along: `lang`, which chose the document, and the
 * place in a list, which another list does not have.
 */
export function usePageAddress(): (changes: Changes) => string {
  const { pathname, search } = useFrame();
  return (changes) => pathname + changedSearch(search, { lang: null, ...placeParameters, ...changes });
}
