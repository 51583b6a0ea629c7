import { jest } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import { openPage } from '../../../platform/testing/open-page.tsx';
import { aViewer } from '../../../platform/testing/page-request.ts';
import * as newThreadPage from '../pages/new-thread-page.tsx';
import SimilarThreads from './SimilarThreads.tsx';

const ask = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => new Response('{}'));
globalThis.fetch = ask as unknown as typeof fetch;

const answering = (...titles: string[]) =>
  ask.mockImplementationOnce(async () => {
    const similarThreads = titles.map((title, place) => ({
      ...{ id: title, number: place + 1, slug: 'x', title, lang: 'en', postCount: 2, isAnswered: place === 0 },
    }));
    return new Response(JSON.stringify({ data: { similarThreads } }));
  });

let end: () => void = () => undefined;
beforeEach(async () => {
  ask.mockReset();
  const viewer = aViewer();
  const answers = { NewThread: { viewer: { id: viewer.id, clusters: [] }, openableKinds: [], tagSuggestions: [] } };
  await openPage(newThreadPage, { path: '/threads/new', viewer, answers });
  const place = document.getElementById('island-similar-threads') as HTMLElement;
  await act(async () => void (end = mountIsland(place, SimilarThreads as never)));
});
afterEach(() => act(async () => end()));

const title = () => screen.getByLabelText('Title');

describe('discussions like the one that is begun', () => {
  it('are shown under its title, told once, and opened beside it', async () => {
    answering('A boiler for eleven dyers', 'Which boiler?');
    await userEvent.type(title(), 'A boiler for dyers');
    expect(await screen.findByText('2 discussions like this one')).toHaveAttribute('role', 'status');
    expect(JSON.parse(String(ask.mock.calls[0]?.[1].body))).toMatchObject({
      variables: { title: 'A boiler for dyers', tags: [] },
    });
    const [first] = screen.getAllByRole('link', { name: /boiler/i });
    expect(first).toHaveAttribute('href', '/threads/1/x');
    expect(first).toHaveAttribute('target', '_blank');
    expect(screen.getByText('2 posts · Answered')).toBeVisible();
  });

  it('go with the words that found them, and count the tags', async () => {
    answering('A boiler for eleven dyers');
    await userEvent.type(title(), 'A boiler for dyers');
    await screen.findByRole('link', { name: /boiler/i });
    answering();
    await userEvent.type(screen.getByLabelText(/^Tags/), 'steam, dyeing');
    await waitFor(() => expect(screen.queryByRole('link', { name: /boiler/i })).toBeNull());
    expect(JSON.parse(String(ask.mock.calls.at(-1)?.[1].body))).toMatchObject({
      variables: { tags: ['steam', 'dyeing'] },
    });
  });

  it('are not asked for by the text, nor by a word or two', async () => {
    await userEvent.type(title(), 'Boil');
    await userEvent.type(screen.getByRole('textbox', { name: 'Text' }), 'A boiler for eleven dyers');
    expect(ask).not.toHaveBeenCalled();
  });
});
