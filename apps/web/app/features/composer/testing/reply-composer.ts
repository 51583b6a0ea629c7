import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { actDone } from '../../../platform/browser/act-done.ts';
import { draftKeyOf } from '../../../platform/browser/drafts.ts';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import { openPage } from '../../../platform/testing/open-page.tsx';
import { aViewer } from '../../../platform/testing/page-request.ts';
import * as threadPage from '../../threads/pages/thread-page.tsx';
import { anOwnThread, aThread } from '../../threads/testing/a-thread.ts';
import Composer from '../islands/Composer.tsx';

/** The page of a thread on which a reply is written, and the member who writes it. */
export const at = '/threads/12/yarn-outside-the-pool';
export const viewer = aViewer();
export const key = () => draftKeyOf(at);

/** What the browser asks of the API. */
export const ask = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => new Response('{}'));

/** The guess of the language, which is asked for each time that the text is left: not certain, unless a spec says so. */
export const guess = jest.fn(
  async (_address: string, _init: RequestInit): Promise<Response> =>
    new Response(JSON.stringify({ data: { languageOfText: null } })),
);

const send = (address: string, init: RequestInit): Promise<Response> =>
  String(init.body).includes('"LanguageOfText"') ? guess(address, init) : ask(address, init);

export const answering = (answer: object) => ask.mockResolvedValueOnce(new Response(JSON.stringify(answer)));

const ends: (() => void)[] = [];

/** Brings the composer of the page to life. */
export const alive = () =>
  act(async () => {
    for (const place of document.querySelectorAll<HTMLElement>('#island-composer'))
      ends.push(mountIsland(place, Composer as never));
  });

export async function openThread(): Promise<void> {
  document.body.dataset['member'] = viewer.id;
  await openPage(threadPage, {
    path: '/threads/:number/:slug?',
    at,
    viewer,
    answers: { ThreadPage: { thread: aThread() }, ThreadPageOwn: { threadOwn: anOwnThread() } },
  });
  await alive();
  // How the composer stands is of the page, which is the same for all specs of a file.
  if (document.querySelector('[data-dock=no]') === null) await isPosted();
}

export const field = () => screen.getByRole('textbox', { name: 'Your reply', hidden: true });

export const isPosted = () =>
  act(
    async () =>
      void field()
        .closest('form')
        ?.dispatchEvent(new CustomEvent(actDone, { bubbles: true })),
  );

/** Begins and ends each spec of a file without anything left of the one before. */
export function clean(): void {
  globalThis.fetch = send as unknown as typeof fetch;
  beforeEach(() => {
    localStorage.clear();
    getSelection()?.removeAllRanges();
    ask.mockReset();
    guess.mockClear();
  });
  afterEach(async () => {
    await act(async () => {
      for (const end of ends.splice(0)) end();
    });
  });
}
