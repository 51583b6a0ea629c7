import { jest } from '@jest/globals';
import { languages, type Language } from '@cluster-commons/domain/kernel';
import { textFor } from '@cluster-commons/messages';
import { act } from '@testing-library/react';
import type { ComponentType } from 'react';
import FormDraft from '../../features/threads/islands/FormDraft.tsx';
import { composerWords } from '../../features/composer/composer-words.ts';
import Composer, { type ComposerProps } from '../../features/composer/islands/Composer.tsx';
import { aPageRequest, aViewer, origin } from '../testing/page-request.ts';
import { mockSocket } from '../testing/quiet-socket.ts';
import { show, writePage } from '../testing/write-page.tsx';
import { Island } from './Island.tsx';
import { mountIsland } from './mount-island.tsx';
import { countedTemplateOf, templateOf } from './words.ts';

mockSocket();
const { default: LiveReplies } = await import('../../features/threads/islands/LiveReplies.tsx');

const composerIn = (language: Language): ComposerProps => {
  const t = textFor(language);
  return {
    id: 'replyToThread-body',
    heading: t('threads.reply'),
    headingId: 'reply-title',
    label: t('threads.yourReply'),
    rows: 6,
    value: '',
    problem: null,
    preview: null,
    lang: language,
    helpPath: '/writing',
    draftPath: '/threads/12/yarn',
    docks: true,
    threadId: 'thread 12',
    words: composerWords(t, language, t('threads.reply'), t('threads.sharedHint')),
  };
};

const repliesIn = (language: Language) => ({
  threadId: 'thread 12',
  version: 3,
  thread: { number: 12, slug: 'yarn' },
  since: 2,
  newPosts: countedTemplateOf(textFor(language), language, 'threads.newPosts'),
  writing: textFor(language)('threads.writing'),
});

const draftIn = (language: Language) => ({
  draftPath: '/threads/new?kind=case',
  words: {
    saved: templateOf(textFor(language), 'composer.draft.saved', 'time'),
    restored: 'Back',
    full: 'Full',
  },
});

interface Case {
  name: string;
  of: ComponentType<never>;
  props: object;
}

const casesIn = (language: Language): Case[] => [
  { name: 'composer', of: Composer, props: composerIn(language) },
  {
    name: 'composer',
    of: Composer,
    props: { ...composerIn(language), value: 'x', problem: 'Say more.', preview: '<p>x</p>' },
  },
  { name: 'live-replies', of: LiveReplies, props: repliesIn(language) },
  { name: 'form-draft', of: FormDraft, props: draftIn(language) },
];

function write({ name, of, props }: Case, language: Language = 'en', isLater = false): HTMLElement {
  const request = aPageRequest({ viewer: aViewer(), language });
  const page = <Island name={name} of={of as ComponentType<object>} props={props} isLater={isLater} />;
  show(`<form>${writePage(page, request, new URL(`${origin}/threads/12/yarn`))}</form>`, request);
  return document.querySelector('[data-island]') as HTMLElement;
}

const alive: (() => void)[] = [];

const mount = (place: HTMLElement, of: Case['of']) =>
  act(async () => {
    alive.push(mountIsland(place, of as unknown as ComponentType<Record<string, unknown>>));
  });

const consoleError = jest.spyOn(console, 'error');

beforeEach(() => {
  localStorage.clear();
  consoleError.mockClear();
});

afterEach(async () => {
  await act(async () => {
    for (const end of alive.splice(0)) end();
  });
});

describe('the place of an island', () => {
  it('names its file and what it is told, and holds what the server wrote', () => {
    const [composer] = casesIn('en');
    const place = write(composer!);
    expect(place).toHaveAttribute('id', 'island-composer');
    expect(place).toHaveAttribute('data-island', '/islands/composer.js');
    expect(place).not.toHaveAttribute('data-later');
    expect(JSON.parse(place.dataset['props'] ?? '')).toEqual(composer!.props);
    expect(place.querySelector('textarea')).toHaveAttribute('name', 'body');
  });

  it('says when it can wait', () => {
    expect(write(casesIn('en')[2]!, 'en', true)).toHaveAttribute('data-later');
  });

  it('holds what people wrote as text', () => {
    const place = write({ ...casesIn('en')[0]!, props: { ...composerIn('en'), value: '"><img src=x>' } });
    expect(place.querySelector('img')).toBeNull();
    expect(place.querySelector('textarea')).toHaveValue('"><img src=x>');
  });
});

describe.each(languages)('an island in %s', (language) => {
  it.each(casesIn(language).map((island, index) => [`${island.name}, case ${index + 1}`, island] as const))(
    'hydrates the markup of the server without a mismatch: %s',
    async (_name, island) => {
      const place = write(island, language);
      const written = place.innerHTML;
      await mount(place, island.of);
      expect(place.dataset['alive']).toBe('');
      expect(place.innerHTML).toBe(written);
      expect(consoleError).not.toHaveBeenCalled();
    },
  );
});

describe('an island that is hydrated late', () => {
  it('keeps what was typed before', async () => {
    const island = casesIn('en')[0]!;
    const place = write(island);
    const area = place.querySelector('textarea')!;
    area.value = 'Typed at once.';
    await mount(place, island.of);
    expect(place.querySelector('textarea')).toBe(area);
    expect(area).toHaveValue('Typed at once.');
    expect(consoleError).not.toHaveBeenCalled();
  });

  it('ends when it is told to', async () => {
    const island = casesIn('en')[0]!;
    const place = write(island);
    await mount(place, island.of);
    await act(async () => alive.pop()?.());
    expect(place).toBeEmptyDOMElement();
  });
});
