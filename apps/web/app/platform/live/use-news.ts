import { useEffect, useEffectEvent, useRef } from 'react';
import type { BrowserOperation } from '../api/ask.ts';
import { whenLiveAgain } from './live-again.ts';
import { listen } from './listen.ts';

/**
 * Hears a subscription for as long as the island is there, with the variables of its first render.
 * @param heard with each news, and with null when the line is back after it broke: what came meanwhile was not heard
 */
export function useNews<Result, Variables extends Record<string, unknown>>(
  subscription: BrowserOperation<Result, Variables>,
  variables: Variables,
  heard: (news: Result | null) => void,
): void {
  const first = useRef({ subscription, variables });
  const tell = useEffectEvent(heard);
  useEffect(() => {
    const ends = [
      listen(first.current.subscription, first.current.variables, (news) => tell(news)),
      whenLiveAgain(() => tell(null)),
    ];
    return () => ends.forEach((end) => end());
  }, []);
}
