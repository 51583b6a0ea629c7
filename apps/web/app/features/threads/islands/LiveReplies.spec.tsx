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

const pages: string[] = [];
const ask = jest.fn(async () => new Response(pages.shift() ?? page(1, 2)));
globalThis.fetch = ask as unknown as typeof fetch;

let end: () => void = () => undefined;

async function open(isLastPage = true): Promise<void> {
  document.documentElement.lang = 'en';
  const props = {
    threadId: 'thread 12',
    version: 3,
    postCount: 2,
    isLastPage,
    lastPage: '/threads/12/yarn?from=21',
    newPosts: countedTemplateOf(textFor('en'), 'en', 'threads.newPosts'),
  };
  document.body.innerHTML = `${page(1, 2)}<div id="island-live-replies"><p class="fresh" role="status"></p></div>`;
  const place = document.getElementById('island-live-replies') as HTMLElement;
  place.dataset['props'] = JSON.stringify(props);
  await act(async () => {
    end = mountIsland(place, LiveReplies as never);
  });
}

const news = (version: number, postCount: number) =>
  act(async () => {
    const threadUpdated = { __typename: 'ThreadUpdate', threadId: 'thread 12', version, postCount };
    subscriptions().at(-1)?.sink.next({ data: { threadUpdated } });
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

beforeEach(() => {
  pages.length = 0;
  ask.mockClear();
});
afterEach(() => act(async () => end()));

describe('what others post while a thread is open', () => {
  it('is listened to for this thread, and no longer than it is open', async () => {
    await open();
    const listening = subscriptions().at(-1);
    expect(listening?.variables).toEqual({ threadId: 'thread 12' });
    expect(listening?.query).toContain('subscription ThreadUpdated');
    await act(async () => end());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(listening?.isEnded).toBe(true);
  });

  it('comes into place, and is said once', async () => {
    await open();
    pages.push(page(1, 2, 3));
    await news(4, 3);
    expect(screen.getByText('Post 3')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(textFor('en')('threads.newPosts', { count: 1 }));
    pages.push(page(1, 2, 3, 4));
    await news(5, 4);
    expect(screen.getByRole('status')).toHaveTextContent(textFor('en')('threads.newPosts', { count: 2 }));
  });

  it('is not asked for twice', async () => {
    await open();
    await news(3, 2);
    expect(ask).not.toHaveBeenCalled();
    pages.push(page(1, 2, 3));
    await news(4, 3);
    await news(4, 3);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is no news when the reader posted it: it stands there already', async () => {
    await open();
    document.getElementById('posts')?.insertAdjacentHTML('beforeend', post(3));
    pages.push(page(1, 2, 3));
    await news(4, 3);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('on a later page is a link to it', async () => {
    await open(false);
    await news(4, 4);
    expect(screen.getByRole('link')).toHaveAttribute('href', '/threads/12/yarn?from=21');
    expect(screen.getByRole('link')).toHaveTextContent(textFor('en')('threads.newPosts', { count: 2 }));
  });

  it('is asked for when the line is back: nobody heard what came meanwhile', async () => {
    await open();
    pages.push(page(1, 2, 3));
    await act(async () => {
      lineIsBack();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(ask).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Post 3')).toBeVisible();
  });
});
