import { jest } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { mountIsland } from '../../../platform/islands/mount-island.tsx';
import { openPage } from '../../../platform/testing/open-page.tsx';
import { aViewer } from '../../../platform/testing/page-request.ts';
import * as newThreadPage from '../../threads/pages/new-thread-page.tsx';
import TagInput from './TagInput.tsx';

const ask = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => new Response('{}'));
globalThis.fetch = ask as unknown as typeof fetch;

const answering = (...tagSuggestions: { tag: string; name: string; threadCount: number }[]) =>
  ask.mockImplementationOnce(async () => new Response(JSON.stringify({ data: { tagSuggestions } })));

let end: () => void = () => undefined;
async function open(language: 'en' | 'fr' = 'en'): Promise<void> {
  ask.mockReset();
  const viewer = aViewer();
  const tagSuggestions = [{ tag: 'boilers' }, { tag: 'trust-building' }];
  const answers = { NewThread: { viewer: { id: viewer.id, clusters: [] }, openableKinds: [], tagSuggestions } };
  await openPage(newThreadPage, { path: '/threads/new', viewer, answers, language });
  const place = document.getElementById('island-tag-input') as HTMLElement;
  await act(async () => void (end = mountIsland(place, TagInput as never)));
}
afterEach(() => act(async () => end()));

const field = () => screen.getByRole('textbox', { name: /^(Tags|Étiquettes)/ });

describe('the field for tags', () => {
  it('completes the tag that is being written, and leaves those before it', async () => {
    await open('fr');
    answering(
      { tag: 'trust-building', name: 'Construction de la confiance', threadCount: 2 },
      { tag: 'confit', name: 'confit', threadCount: 0 },
    );
    await userEvent.type(field(), 'coton, confi');
    const [known, free] = await within(await screen.findByRole('listbox', { name: 'Étiquettes' })).findAllByRole(
      'option',
    );
    expect(known).toHaveTextContent('Construction de la confiance · dans 2 discussions');
    expect(free).toHaveTextContent(/^confit$/);
    expect(JSON.parse(String(ask.mock.calls[0]?.[1].body))).toMatchObject({ variables: { prefix: 'confi' } });
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveValue('coton, Construction de la confiance, ');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('takes any other words as they are', async () => {
    await open();
    answering();
    await userEvent.type(field(), 'steam boilers');
    expect(field()).toHaveValue('steam boilers');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('has the vocabulary and what is used most beside it, also without script', async () => {
    await open();
    await userEvent.click(screen.getByText('Choose tags from the list'));
    const often = screen.getByRole('group', { name: 'Used most', hidden: true });
    expect(within(often).getAllByRole('checkbox', { hidden: true })).toHaveLength(1);
    const known = screen.getByRole('checkbox', { name: 'Trust building', hidden: true });
    expect(known).toHaveAttribute('name', 'knownTags');
    expect(known).toHaveAttribute('value', 'trust-building');
  });
});
