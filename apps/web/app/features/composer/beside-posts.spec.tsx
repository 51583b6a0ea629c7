import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answering, ask, clean, field, guess, isPosted, openThread } from './testing/reply-composer.ts';

clean();

describe('quoting', () => {
  const quoted = '> [Anjali](/threads/12/yarn#p2): We pay.\n\n';
  const quote = () => userEvent.click(screen.getByRole('link', { name: 'Quote post 2' }));

  it('puts a post behind what is written, and holds the composer in view', async () => {
    await openThread();
    answering({ data: { postQuote: quoted } });
    await userEvent.type(field(), 'I agree.');
    await quote();
    await waitFor(() => expect(field()).toHaveValue(`I agree.\n\n${quoted}`));
    expect(field()).toHaveFocus();
    expect(JSON.parse(String(ask.mock.calls[0]?.[1].body))).toMatchObject({ variables: { thread: 12, post: 2 } });
    expect(document.getElementById('reply')).toHaveAttribute('data-dock', 'open');
  });

  it('puts what is selected of a post, as Markdown', async () => {
    await openThread();
    const words = document.querySelector('#p2 [lang] p') as Element;
    words.innerHTML = 'We pay <strong>first</strong>, always.';
    getSelection()?.selectAllChildren(words);
    await quote();
    const path = '/threads/12/yarn-outside-the-pool#p2';
    await waitFor(() => expect(field()).toHaveValue(`> [Writer 2](${path}): We pay **first**, always.\n\n`));
    expect(ask).not.toHaveBeenCalled();
  });

  it('says so when the post is not to be had', async () => {
    await openThread();
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await quote();
    expect(await screen.findByText(/It is not certain/)).toBeVisible();
  });
});

describe('a composer in view', () => {
  it('is put away and brought back with its text, and let go', async () => {
    await openThread();
    const place = document.getElementById('reply');
    await userEvent.type(field(), 'Half a reply');
    await userEvent.click(screen.getByRole('button', { name: 'Keep in view' }));
    expect(place).toHaveAttribute('data-dock', 'open');
    expect(field()).toHaveFocus();
    expect(await screen.findByText(/Draft saved/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Put away' }));
    expect(place).toHaveAttribute('data-dock', 'away');
    const bar = screen.getByRole('button', { name: 'Reply · draft kept' });
    expect(bar).toHaveFocus();
    await userEvent.click(bar);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('Half a reply');
    await userEvent.click(screen.getByRole('button', { name: 'Back to its place' }));
    expect(place).toHaveAttribute('data-dock', 'no');
  });

  it('is at its place again once the reply is posted', async () => {
    await openThread();
    await userEvent.click(screen.getByRole('button', { name: 'Keep in view' }));
    await isPosted();
    expect(document.getElementById('reply')).toHaveAttribute('data-dock', 'no');
  });
});

describe('pasting', () => {
  const clipboard = (data: Record<string, string>, files: File[] = []) =>
    ({
      getData: (type: string) => data[type === 'text' ? 'text/plain' : type] ?? '',
      files,
      items: [],
      types: Object.keys(data),
    }) as never;

  it('keeps the form of what has one', async () => {
    await openThread();
    field().focus();
    await userEvent.paste(clipboard({ 'text/html': '<h2>One</h2><p>a <b>b</b></p>', 'text/plain': 'One a b' }));
    await waitFor(() => expect(field()).toHaveValue('## One\n\na **b**'));
  });

  it('takes the picture of a text for no file of its own', async () => {
    await openThread();
    let isTaken: boolean | null = null;
    const hear = (event: Event) => void (isTaken = event.defaultPrevented);
    field().closest('form')?.addEventListener('paste', hear, { once: true });
    field().focus();
    const picture = new File(['x'], 'text.png', { type: 'image/png' });
    await userEvent.paste(clipboard({ 'text/html': '<p>a <b>b</b></p>', 'text/plain': 'a b' }, [picture]));
    expect(isTaken).toBe(true);
  });

  it('leaves plain words to the browser', async () => {
    await openThread();
    field().focus();
    await userEvent.paste(clipboard({ 'text/plain': 'a * b' }));
    expect(field()).toHaveValue('a * b');
  });
});

describe('completing a name', () => {
  const names = [
    { kind: 'MEMBER', written: '@anjali', name: 'Anjali D', headline: 'Agent', isInThread: true, lang: null },
    { kind: 'CLUSTER', written: '@antsirabe', name: 'Antsirabe', headline: null, isInThread: false, lang: null },
  ];
  const typed = async (words: string) => {
    await openThread();
    answering({ data: { mentionSuggestions: names } });
    await userEvent.type(field(), words);
    await screen.findByRole('listbox', { name: 'Names' });
  };

  it('asks for what is typed, and says how many there are', async () => {
    await typed('Ask @an');
    expect(JSON.parse(String(ask.mock.calls.at(-1)?.[1].body))).toMatchObject({
      variables: { prefix: '@an', threadId: 'thread 12' },
    });
    expect(screen.getByText('2 names: arrows choose, Enter inserts')).toHaveAttribute('role', 'status');
    const [first, second] = screen.getAllByRole('option');
    expect(first).toHaveAccessibleName('Anjali D @anjali · in this discussion');
    expect(second).toHaveAccessibleName('Everyone in Antsirabe @antsirabe');
    expect(field()).toHaveAttribute('aria-activedescendant', first?.id);
    expect(field()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id);
  });

  it('takes one by the arrows and Enter, and goes on typing', async () => {
    await typed('Ask @an');
    await userEvent.keyboard('{ArrowDown}');
    expect(field()).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[1]?.id);
    await userEvent.keyboard('{Enter}now');
    expect(field()).toHaveValue('Ask @antsirabe now');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('takes one by a tap, and the focus stays', async () => {
    await typed('Ask @an');
    await userEvent.click(screen.getAllByRole('option')[0] as Element);
    expect(field()).toHaveValue('Ask @anjali ');
    expect(field()).toHaveFocus();
  });

  it('is left by Escape, with what was typed', async () => {
    await typed('Ask @an');
    await userEvent.keyboard('{Escape}{Enter}x');
    expect(field()).toHaveValue('Ask @an\nx');
  });

  it('asks nothing while no name is typed, and does without an answer', async () => {
    await openThread();
    await userEvent.type(field(), 'a@b # x');
    expect(ask).not.toHaveBeenCalled();
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await userEvent.type(field(), ' @an');
    await waitFor(() => expect(ask).toHaveBeenCalled());
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('the language of a text', () => {
  const choice = () => screen.getByLabelText('Language of the text');

  it('is guessed when its writer leaves it, and only while none is chosen', async () => {
    await openThread();
    expect(choice()).toHaveDisplayValue('Guessed from the text');
    guess.mockResolvedValueOnce(new Response(JSON.stringify({ data: { languageOfText: 'fr' } })));
    await userEvent.type(field(), 'Merci beaucoup');
    await userEvent.tab();
    await waitFor(() => expect(choice()).toHaveDisplayValue('French (guessed)'));
    expect(choice()).toHaveValue('');
    await userEvent.selectOptions(choice(), 'sw');
    await userEvent.type(field(), ' encore');
    await userEvent.tab();
    expect(guess).toHaveBeenCalledTimes(1);
    expect(choice()).toHaveValue('sw');
  });

  it('stays open where it is not certain', async () => {
    await openThread();
    await userEvent.type(field(), 'ok');
    await userEvent.tab();
    await waitFor(() => expect(guess).toHaveBeenCalled());
    expect(choice()).toHaveDisplayValue('Guessed from the text');
  });
});
