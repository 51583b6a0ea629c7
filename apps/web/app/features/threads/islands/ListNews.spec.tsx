import { jest } from '@jest/globals';
import { textFor } from '@cluster-commons/messages';
import { act, screen } from '@testing-library/react';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import { lineIsBack, mockSocket, subscriptions } from '../../../platform/testing/quiet-socket.ts';

mockSocket();
const { default: ListNews } = await import('./ListNews.tsx');

/** What the server counts, in the order in which it is asked. */
const counts: number[] = [];
const asked: unknown[] = [];
const ask = jest.fn(async (_address: string, init?: RequestInit) => {
  asked.push((JSON.parse(String(init?.body)) as { variables: unknown }).variables);
  return new Response(JSON.stringify({ data: { newInThreads: counts.shift() ?? 0 } }));
});
globalThis.fetch = ask as unknown as typeof fetch;

// The pause is over when the spec says so: how long it takes on a busy machine changes nothing.
const later: (() => void)[] = [];
const soon = globalThis.setTimeout;
globalThis.setTimeout = ((work: () => void, wait = 0) => {
  if (wait < 1000) return soon(work, wait);
  later.push(work);
  return work;
}) as unknown as typeof setTimeout;
globalThis.clearTimeout = ((timer: () => void) => {
  const place = later.indexOf(timer);
  if (place >= 0) later.splice(place, 1);
}) as unknown as typeof clearTimeout;
const settled = () => new Promise((resolve) => soon(resolve, 20));

let end: () => void = () => undefined;
const props = {
  filter: { tag: 'yarn' },
  sort: 'ACTIVE',
  since: '2026-11-30T10:00:00.000Z',
  to: '/threads?tag=yarn',
  fresh: countedTemplateOf(textFor('en'), 'en', 'threads.freshInList'),
};

beforeEach(async () => {
  for (const left of [counts, asked, later]) left.length = 0;
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<div id="island-list-news"><p class="fresh" role="status"></p></div>';
  const place = document.getElementById('island-list-news') as HTMLElement;
  place.dataset['props'] = JSON.stringify(props);
  await act(async () => {
    end = mountIsland(place, ListNews as never);
  });
});
afterEach(() => act(async () => end()));

const hear = () =>
  act(async () =>
    subscriptions()
      .at(-1)
      ?.sink.next({ data: { threadActivity: { threadId: 'thread 12' } } }),
  );
const pauseIsOver = () =>
  act(async () => {
    for (const work of later.splice(0)) work();
    await settled();
  });

describe('what comes to a list while it is open', () => {
  it('is counted as the list is narrowed, and said with the way to it', async () => {
    counts.push(3);
    await hear();
    await pauseIsOver();
    expect(asked).toEqual([{ filter: props.filter, sort: 'ACTIVE', since: props.since }]);
    expect(screen.getByRole('link')).toHaveAttribute('href', '/threads?tag=yarn');
    expect(screen.getByRole('status')).toHaveTextContent('3 discussions have news: show them');
  });

  it('is asked for once however much is heard at once', async () => {
    await hear();
    await hear();
    await hear();
    await pauseIsOver();
    expect(asked).toHaveLength(1);
  });

  it('is asked for when the line is back: nobody heard what came meanwhile', async () => {
    counts.push(1);
    await act(async () => lineIsBack());
    await pauseIsOver();
    expect(screen.getByRole('status')).toHaveTextContent('1 discussion has news: show it');
  });

  it('is nothing where the list would show nothing, or the line is down', async () => {
    await hear();
    await pauseIsOver();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await hear();
    await pauseIsOver();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
