import 'fake-indexeddb/auto';
import { jest } from '@jest/globals';
import { screen, within } from '@testing-library/dom';
import { IDBFactory } from 'fake-indexeddb';
import { actWaits } from '../browser/act-done.ts';
import { draftUnder } from '../browser/drafts.ts';
import type * as Outbox from './outbox.ts';

// What the document of a spec has not: a copy, as a browser makes it of what it keeps.
globalThis.structuredClone ??= <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const words = {
  waiting: { one: '{count} post waits', other: '{count} posts wait' },
  refused: { one: '{count} post was refused', other: '{count} posts were refused' },
  others: { one: '{count} post of another', other: '{count} posts of another' },
  posted: 'Posted: {title}',
  takeBack: 'Take it back',
};

// What comes later by itself is asked for by the specs: how long they take on a busy machine changes nothing.
const soon = globalThis.setTimeout;
globalThis.setTimeout = ((work: () => void, wait = 0) => (wait >= 1000 ? 0 : soon(work, wait))) as typeof setTimeout;

/** What the server answers, in turn; an error is a line that is down. */
const answers: (Response | Error)[] = [];
const send = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => {
  const answer = answers.shift() ?? new TypeError('Failed to fetch');
  if (answer instanceof Error) throw answer;
  return answer;
});
globalThis.fetch = send as unknown as typeof fetch;
const posted = (to = '/threads/8/y#p2') => new Response(null, { status: 204, headers: { 'x-location': to } });
const refusedWith = (sentence: string, status = 422) =>
  new Response(`<main><p role="alert">${sentence}</p></main>`, { status });
const sent = (): string[] => send.mock.calls.map(([, { body }]) => new URLSearchParams(String(body)).get('body') ?? '');

let outbox: typeof Outbox;

const page = (member: string): void => {
  document.documentElement.dataset['locale'] = 'en';
  document.body.dataset['member'] = member;
  document.body.innerHTML = `<main><h1>Yarn</h1>
    <form action="/acts/reply" data-act="reply" data-can-wait data-kept-under="draft ${member} /threads/7/x">
      <input type="hidden" name="clientKey" value="key 1"><input type="hidden" name="as" value="${member}">
      <textarea name="body"></textarea></form></main>
    <template data-outbox><section data-words='${JSON.stringify(words)}'><p data-outbox-posted></p>
      <details><summary data-outbox-line></summary><ul data-outbox-list></ul></details></section></template>`;
};
/** A page of the site that is opened: its script begins anew, what the device keeps stays. */
async function open(member = 'amina'): Promise<void> {
  page(member);
  jest.resetModules();
  outbox = await import('./outbox.ts');
}

const form = () => document.querySelector('form') as HTMLFormElement;
const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
const key = () => form().querySelector<HTMLInputElement>('[name=clientKey]') as HTMLInputElement;
const bar = () => document.getElementById('outbox');
const line = () => bar()?.querySelector('summary')?.textContent;
/** Sends the form without a line. */
function wait(body: string): Promise<boolean> {
  area().value = body;
  const typed = new URLSearchParams(new FormData(form()) as unknown as Record<string, string>);
  return outbox.waitWith(form(), typed, '/acts/reply');
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  sessionStorage.clear();
  answers.length = 0;
  send.mockClear();
  history.replaceState(null, '', '/threads/7/x');
  await open();
});

describe('what is sent without a line', () => {
  it('waits, is seen, and leaves its form empty for what is written next, under a key of its own', async () => {
    const told = jest.fn();
    form().addEventListener(actWaits, told);
    expect(await wait('First')).toBe(true);
    expect([area().value, told.mock.calls.length]).toEqual(['', 1]);
    expect(key().value).toMatch(/^[0-9a-f]{32}$/);
    expect(line()).toBe('1 post waits');
    expect(within(bar()!).getByText('First')).toBeInTheDocument();
    expect(localStorage.getItem('waiting')).not.toBeNull();
  });

  it('is sent in order when there is a line, each with its own key', async () => {
    await wait('First');
    await wait('Second');
    expect(line()).toBe('2 posts wait');
    answers.push(posted(), posted());
    await outbox.sendAll();
    expect(sent()).toEqual(['First', 'Second']);
    const keys = send.mock.calls.map(([, { body }]) => new URLSearchParams(String(body)).get('clientKey'));
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).toBe('key 1');
  });

  it('goes from the device once it is posted, which is said with the way there', async () => {
    await wait('First');
    answers.push(posted('/threads/8/y#p2'));
    await outbox.sendAll();
    expect(screen.getByRole('link', { name: 'Posted: Yarn' })).toHaveAttribute('href', '/threads/8/y#p2');
    expect(localStorage.getItem('waiting')).toBeNull();
    await outbox.sendAll();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['on the next page too, once', 'amina', ['Posted: Yarn', undefined]],
    ['to nobody else', 'rosa', [undefined, undefined]],
  ])('is said %s, where it was sent by the way', async (_what, reader, expected) => {
    await wait('First');
    answers.push(posted('/threads/8/y#p2'));
    await outbox.sendAll();
    const said: (string | undefined)[] = [];
    for (const _ of expected) {
      await open(reader);
      outbox.startOutbox();
      await outbox.sendAll();
      for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      said.push(screen.queryByRole('link', { name: /^Posted/ })?.textContent ?? undefined);
    }
    expect(said).toEqual(expected);
  });

  it('holds up what came after it while the line is down, and is not lost', async () => {
    await wait('First');
    await wait('Second');
    answers.push(new TypeError('down'));
    await outbox.sendAll();
    expect(sent()).toEqual(['First']);
    expect(line()).toBe('2 posts wait');
  });

  it('waits on after the browser was closed, and is sent by whatever page is opened', async () => {
    await wait('First');
    await open();
    answers.push(posted('/threads/8/y#p2'));
    await outbox.sendAll();
    expect(sent()).toEqual(['First']);
  });

  it('that the server refuses stays with the reason, and holds up nobody', async () => {
    await wait('First');
    await wait('Second');
    answers.push(refusedWith('This discussion is closed.'), posted('/threads/8/y#p2'));
    await outbox.sendAll();
    expect(sent()).toEqual(['First', 'Second']);
    expect(line()).toBe('1 post was refused');
    expect(within(bar()!).getByRole('alert')).toHaveTextContent('This discussion is closed.');
    await outbox.sendAll();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['the session is over', 401],
    ['somebody else is signed in', 409],
    ['that was too much', 429],
    ['the server has enough to do', 503],
  ])('waits on where %s', async (_why, status) => {
    await wait('First');
    await wait('Second');
    answers.push(refusedWith('Not now.', status));
    await outbox.sendAll();
    expect([send.mock.calls.length, line()]).toEqual([1, '2 posts wait']);
  });

  it('is never sent in the name of another member, who is told that it is there and not what it says', async () => {
    await wait('First');
    await open('rosa');
    await outbox.sendAll();
    expect(send).not.toHaveBeenCalled();
    expect(line()).toBe('1 post of another');
    expect(bar()).not.toHaveTextContent('First');
  });

  it('cannot wait where its form has no key', async () => {
    key().value = '';
    expect(await wait('First')).toBe(false);
    expect(area().value).toBe('First');
  });
});

describe('what is taken back', () => {
  const takeBack = async () => {
    within(bar()!).getByRole('button', { name: 'Take it back', hidden: true }).click();
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  };

  it('stands in its form again, under the key that it was sent with, and is sent no more', async () => {
    await wait('First');
    await takeBack();
    expect([area().value, key().value]).toEqual(['First', 'key 1']);
    expect(bar()?.hidden).toBe(true);
    await outbox.sendAll();
    expect(send).not.toHaveBeenCalled();
  });

  it('joins what was written there since', async () => {
    await wait('First');
    area().value = 'Since';
    await takeBack();
    expect(area().value).toBe('Since\n\nFirst');
  });

  it('is a draft of its form where that stands on another page', async () => {
    await wait('First');
    form().remove();
    await takeBack();
    expect(draftUnder('draft amina /threads/7/x')).toEqual({ body: ['First'] });
  });
});
