import { jest } from '@jest/globals';
import { followingLimits } from '@cluster-commons/domain/following';
import { act } from '@testing-library/react';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import ReadingMark from './ReadingMark.tsx';

/** Ends of the posts on the screen, by number, in pixels from its top. */
let ends: Record<number, number> = {};
let isHidden = false;
const marked: number[] = [];
let isLineDown = false;

globalThis.fetch = jest.fn(async (_address: unknown, init?: RequestInit) => {
  if (isLineDown) throw new TypeError('The line is down');
  marked.push(
    (JSON.parse(String(init?.body)) as { variables: { input: { postNumber: number } } }).variables.input.postNumber,
  );
  return new Response(JSON.stringify({ data: { markRead: { reading: null, problems: [] } } }));
}) as unknown as typeof fetch;
jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
  return { bottom: ends[Number(this.id.slice(1))] ?? 10_000 } as DOMRect;
});
jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isHidden ? 'hidden' : 'visible'));

let end: () => void = () => undefined;

const wait = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
const scroll = (seen: Record<number, number>) => {
  ends = seen;
  dispatchEvent(new Event('scroll'));
};
const pause = followingLimits.pauseSeconds + 1;

async function open(readNumber: number): Promise<void> {
  document.body.innerHTML = `<div id="posts">${[1, 2, 3].map((n) => `<article id="p${n}"></article>`).join('')}</div>
    <div id="island-reading-mark"></div>`;
  const place = document.getElementById('island-reading-mark') as HTMLElement;
  place.dataset['props'] = JSON.stringify({ threadId: 'thread 12', readNumber });
  await act(async () => {
    end = mountIsland(place, ReadingMark as never);
  });
}

beforeEach(() => {
  jest.useFakeTimers();
  marked.length = 0;
  [ends, isHidden, isLineDown] = [{}, false, false];
});
afterEach(() => {
  act(() => end());
  jest.useRealTimers();
});

describe('how far a reader has come', () => {
  it('is told after a while, and once for all that was seen until then', async () => {
    await open(0);
    ends = { 1: 300 };
    await wait(1);
    scroll({ 1: -200, 2: 500 });
    await wait(pause);
    expect(marked).toEqual([2]);
    scroll({ 1: -900, 2: -100, 3: 700 });
    await wait(1);
    expect(marked).toEqual([2]);
    await wait(pause);
    expect(marked).toEqual([2, 3]);
  });

  it('is told again by nobody who scrolls back, and not at all where nothing new was seen', async () => {
    await open(2);
    scroll({ 1: 100, 2: 600 });
    await wait(pause);
    expect(marked).toEqual([]);
    scroll({ 1: 100, 2: 300, 3: 600 });
    await wait(pause);
    scroll({ 1: 600 });
    await wait(pause);
    expect(marked).toEqual([3]);
  });

  it('does not move while nobody looks', async () => {
    await open(0);
    isHidden = true;
    scroll({ 1: 100, 2: 300 });
    await wait(pause);
    expect(marked).toEqual([]);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(pause);
    expect(marked).toEqual([2]);
  });

  it('is told as they leave, also what was seen a moment ago', async () => {
    await open(0);
    ends = { 1: 100 };
    dispatchEvent(new Event('pagehide'));
    await wait(pause);
    expect(marked).toEqual([1]);
  });

  it('is told later where the line was down', async () => {
    await open(0);
    isLineDown = true;
    scroll({ 1: 100 });
    await wait(pause);
    isLineDown = false;
    scroll({ 1: 50 });
    await wait(pause);
    expect(marked).toEqual([1]);
  });

  it('follows posts that come while the page is open', async () => {
    await open(3);
    ends = { 3: 300, 4: 600 };
    await wait(pause);
    await act(async () => {
      document.getElementById('posts')?.insertAdjacentHTML('beforeend', '<article id="p4"></article>');
    });
    await wait(pause);
    expect(marked).toEqual([4]);
  });
});
