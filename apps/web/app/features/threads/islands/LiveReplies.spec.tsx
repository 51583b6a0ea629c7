import { jest } from '@jest/globals';
import { textFor } from '@cluster-commons/messages';
import { act, screen } from '@testing-library/react';
import { countedTemplateOf } from '../../../platform/islands/words.ts';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import { lineIsBack, mockSocket, subscriptions } from '../../../platform/testing/quiet-socket.ts';

mockSocket();
const { default: LiveReplies } = await import('./LiveReplies.tsx');

const post = (number: number) => `<article id="p${number}" data-part>Post ${number}</article>`;
const page = (...numbers: number[]) => `<div id="posts" data-parts>${numbers.map(post).join('')}</div>`;

interface Arrived {
  count: number;
  first: number | null;
}

const pages: string[] = [];
/** What the server counts, in the order in which it is asked. */
const counts: Arrived[] = [];
const counted: unknown[] = [];
/** What the server was told of what is being written. */
const told: unknown[] = [];
const ask = jest.fn(async (address: string, init?: RequestInit) => {
  if (!address.startsWith('/graphql')) return new Response(pages.shift() ?? page(1, 2));
  const { operationName, variables } = JSON.parse(String(init?.body)) as { operationName: string; variables: unknown };
  if (operationName === 'TellWriting') {
    told.push(variables);
    return new Response(JSON.stringify({ data: { tellWriting: { problems: [] } } }));
  }
  counted.push(variables);
  return new Response(JSON.stringify({ data: { newPosts: counts.shift() ?? null } }));
});
globalThis.fetch = ask as unknown as typeof fetch;

let end: () => void = () => undefined;

async function open(): Promise<void> {
  document.documentElement.lang = 'en';
  const props = {
    threadId: 'thread 12',
    version: 3,
    thread: { number: 12, slug: 'yarn' },
    since: 2,
    newPosts: countedTemplateOf(textFor('en'), 'en', 'threads.newPosts'),
    writing: textFor('en')('threads.writing'),
  };
  document.body.innerHTML = `${page(1, 2)}<div id="island-live-replies"><p class="fresh" role="status"></p><p class="passing"></p></div>
    <form data-act="replyToThread"><textarea></textarea></form><form data-act="search"><textarea></textarea></form>`;
  const place = document.getElementById('island-live-replies') as HTMLElement;
  place.dataset['props'] = JSON.stringify(props);
  await act(async () => {
    end = mountIsland(place, LiveReplies as never);
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const listeningTo = (name: string) => subscriptions().findLast(({ query }) => query.includes(`subscription ${name}`));
const tell = (version: number): void => {
  const threadUpdated = { __typename: 'ThreadUpdate', threadId: 'thread 12', version, postCount: version };
  listeningTo('ThreadUpdated')?.sink.next({ data: { threadUpdated } });
};
const news = (...versions: number[]) =>
  act(async () => {
    versions.forEach(tell);
    await settled();
  });
const line = () => screen.getByRole('status');
const sentence = (count: number) => textFor('en')('threads.newPosts', { count });

beforeEach(() => {
  for (const left of [pages, counts, counted, told]) left.length = 0;
  ask.mockClear();
});
afterEach(() => act(async () => end()));

describe('what others post while a thread is open', () => {
  it('is listened to for this thread, and no longer than it is open', async () => {
    await open();
    const listening = listeningTo('ThreadUpdated');
    expect(listening?.variables).toEqual({ threadId: 'thread 12' });
    await act(async () => end());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listening?.isEnded).toBe(true);
  });

  it('comes into place, and is said once, with the way to the first of it', async () => {
    await open();
    pages.push(page(1, 2, 3));
    counts.push({ count: 1, first: 3 });
    await news(4);
    expect(screen.getByText('Post 3')).toBeVisible();
    expect(line()).toHaveTextContent(sentence(1));
    expect(screen.getByRole('link')).toHaveAttribute('href', '/threads/12/yarn#p3');
    expect(counted).toEqual([{ threadId: 'thread 12', since: 2 }]);
  });

  it('on a later page is a link to it', async () => {
    await open();
    counts.push({ count: 2, first: 21 });
    await news(4);
    expect(screen.getByRole('link')).toHaveAttribute('href', '/threads/12/yarn?from=21#p21');
  });

  it('is counted from what the page showed first, never added up', async () => {
    await open();
    counts.push({ count: 1, first: 3 }, { count: 1, first: 3 }, { count: 2, first: 3 });
    await news(4);
    await news(5);
    expect(line()).toHaveTextContent(sentence(1));
    await news(6);
    expect(line()).toHaveTextContent(sentence(2));
    expect(counted).toEqual(Array(3).fill({ threadId: 'thread 12', since: 2 }));
  });

  it('is counted as the last answer says when news come at once', async () => {
    await open();
    counts.push({ count: 2, first: 3 }, { count: 2, first: 3 });
    await news(4, 5);
    expect(line()).toHaveTextContent(sentence(2));
  });

  it('is not asked for twice', async () => {
    await open();
    await news(3);
    expect(ask).not.toHaveBeenCalled();
    await news(4, 4);
    await news(4);
    expect(counted).toHaveLength(1);
  });

  it('is no news where the reader alone posted, here or elsewhere', async () => {
    await open();
    pages.push(page(1, 2, 3));
    counts.push({ count: 0, first: null });
    await news(4);
    expect(screen.getByText('Post 3')).toBeVisible();
    expect(line()).toBeEmptyDOMElement();
  });

  it('is no longer news once it was taken away', async () => {
    await open();
    counts.push({ count: 1, first: 3 }, { count: 0, first: null });
    await news(4);
    await news(5);
    expect(line()).toBeEmptyDOMElement();
  });

  it('is asked for and counted when the line is back: nobody heard what came meanwhile', async () => {
    await open();
    pages.push(page(1, 2, 3));
    counts.push({ count: 1, first: 3 });
    await act(async () => {
      lineIsBack();
      await settled();
    });
    expect(screen.getByText('Post 3')).toBeVisible();
    expect(line()).toHaveTextContent(sentence(1));
  });

  it('is left for the next news when the line is down', async () => {
    await open();
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await news(4);
    expect(line()).toBeEmptyDOMElement();
    counts.push({ count: 2, first: 3 });
    await news(5);
    expect(line()).toHaveTextContent(sentence(2));
  });
});

describe('while a reply is written', () => {
  const type = (form: string): void => {
    const area = document.querySelector(`form[data-act=${form}] textarea`);
    area?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const passing = () => document.querySelector('.passing');

  it('others are told, at most every few seconds, and only of a reply', async () => {
    await open();
    type('search');
    expect(told).toEqual([]);
    type('replyToThread');
    type('replyToThread');
    await settled();
    expect(told).toEqual([{ input: { threadId: 'thread 12' } }]);
    await act(async () => end());
    type('replyToThread');
    await settled();
    expect(told).toHaveLength(1);
  });

  it('by somebody else it is said, without reading it out, until nothing is heard of it', async () => {
    await open();
    const shown: (() => void)[] = [];
    const later = jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((work: () => void) => shown.push(work)) as never);
    await act(async () => {
      listeningTo('ThreadWriting')?.sink.next({ data: { threadWriting: { threadId: 'thread 12' } } });
    });
    later.mockRestore();
    expect(passing()).toHaveTextContent(textFor('en')('threads.writing'));
    expect(passing()).not.toHaveAttribute('role');
    expect(line()).toBeEmptyDOMElement();
    await act(async () => shown.forEach((hide) => hide()));
    expect(passing()).toBeEmptyDOMElement();
  });
});
