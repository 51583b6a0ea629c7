import { quotationOf } from '@cluster-commons/domain/composer';
import { useEffect, useEffectEvent } from 'react';
import { PostQuote } from '../../gql/browser/PostQuote.ts';
import { ask } from '../../platform/api/ask.ts';

/** The link that quotes a post, around the place of an event. */
const linkOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-quote]') : null;

/** What is selected of the post that a link stands in; null where nothing is. */
function selectedBeside(link: Element): Range | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const post = link.closest('article');
  return post?.contains(range.commonAncestorContainer) === true ? range.cloneRange() : null;
}

async function markdownOf(range: Range): Promise<string> {
  const place = document.createElement('div');
  place.append(range.cloneContents());
  const { markdownFrom } = await import('./paste/markdown-from.ts');
  return markdownFrom(place.innerHTML) || range.toString();
}

async function quoteOf(link: HTMLAnchorElement, range: Range | null): Promise<string | null> {
  const { thread = '', quote = '', name = '', path = '' } = link.dataset;
  if (range !== null) return quotationOf({ name, path, text: await markdownOf(range) });
  const { data } = await ask(PostQuote, { thread: Number(thread), post: Number(quote) });
  return data?.postQuote ?? null;
}

/**
 * Puts posts of the page into a composer as quotations when their links are pressed: what is selected, else all of it.
 * @param take takes the quotation; null when it is not to be had
 */
export function useQuotes(take: (quote: string | null) => void): void {
  const hear = useEffectEvent(take);
  useEffect(() => {
    // Pressing takes the selection away before the click is told.
    let selected: Range | null = null;
    const press = (event: Event): void => {
      const link = linkOf(event);
      selected = link && selectedBeside(link);
    };
    const click = (event: MouseEvent): void => {
      const link = linkOf(event);
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const range = selected ?? selectedBeside(link);
      selected = null;
      quoteOf(link, range).then(hear, () => hear(null));
    };
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('click', click);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('click', click);
    };
  }, []);
}
