import { jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { actDone } from '../../../platform/browser/act-done.ts';
import { draftUnder, keepDraft } from '../../../platform/browser/drafts.ts';
import { aProblem } from '../../../platform/testing/fake-api.ts';
import { sendForm } from '../../../platform/testing/send-form.ts';
import {
  alive,
  answering,
  ask,
  at,
  clean,
  field,
  isPosted,
  key,
  openThread,
  viewer,
} from '../testing/reply-composer.ts';

clean();

describe('the composer of a reply', () => {
  it('shows the text as it would be posted without sending the form, and goes back to writing', async () => {
    await openThread();
    answering({ data: { previewMarkdown: { html: '<p><strong>Now</strong></p>', problems: [] } } });
    const sent = jest.fn((event: Event) => event.preventDefault());
    document.querySelector('form[data-act=replyToThread]')?.addEventListener('submit', sent);
    await userEvent.type(field(), '**Now**');
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect((await screen.findByText('Now')).tagName).toBe('STRONG');
    expect(screen.getByRole('button', { name: 'Preview' })).toHaveAttribute('aria-pressed', 'true');
    expect(JSON.parse(String(ask.mock.calls[0]?.[1].body))).toMatchObject({
      operationName: 'PreviewMarkdown',
      variables: { input: { body: '**Now**' } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Write' }));
    expect(screen.queryByText('Now')).toBeNull();
    expect(field()).toHaveValue('**Now**');
    expect(sent).not.toHaveBeenCalled();
  });

  it('sends the text of the operation when the API does not know it yet', async () => {
    await openThread();
    answering({ errors: [{ message: '', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    answering({ data: { previewMarkdown: { html: '<p>Now</p>', problems: [] } } });
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('Now')).toBeVisible();
    const bodies = ask.mock.calls.map(([, { body }]) => JSON.parse(String(body)) as { query?: string });
    expect(bodies.map(({ query }) => query?.includes('mutation PreviewMarkdown') ?? false)).toEqual([false, true]);
  });

  it.each([
    [
      'it is refused',
      { data: { previewMarkdown: { html: null, problems: [aProblem('TOO_LONG', 'body')] } } },
      'TOO_LONG',
    ],
    ['the API fails', { errors: [{ message: 'x', extensions: { code: 'INTERNAL' } }] }, 'It is not certain'],
  ])('says beside the text why there is no preview when %s', async (_what, answer, words) => {
    await openThread();
    answering(answer);
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText(new RegExp(words))).toBeVisible();
    expect(field()).toBeInvalid();
    expect(screen.getByRole('button', { name: 'Write' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('is not shown when one goes back to writing before it comes', async () => {
    await openThread();
    let arrive: (answer: Response) => void = () => undefined;
    ask.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    await userEvent.click(screen.getByRole('button', { name: 'Write' }));
    await act(async () =>
      arrive(new Response(JSON.stringify({ data: { previewMarkdown: { html: '<p>Late</p>', problems: [] } } }))),
    );
    expect(screen.queryByText('Late')).toBeNull();
    expect(field()).toBeVisible();
  });

  it('says so when the line is down', async () => {
    await openThread();
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await userEvent.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText(/It is not certain/)).toBeVisible();
  });
});

describe('the tools of the composer', () => {
  it('work on what is selected, and leave the text with the focus', async () => {
    await openThread();
    const area = field() as HTMLTextAreaElement;
    await userEvent.type(area, 'a deposit');
    area.setSelectionRange(2, 9);
    await userEvent.click(screen.getByRole('button', { name: 'Bold' }));
    expect(area).toHaveValue('a **deposit**');
    expect(area).toHaveFocus();
    expect(await screen.findByText(/device/)).toBeVisible();
    expect(draftUnder(key())?.['body']).toEqual(['a **deposit**']);
  });

  it('are there by their keys, and Enter goes on with a list', async () => {
    await openThread();
    await userEvent.type(field(), 'one');
    await userEvent.click(screen.getByRole('button', { name: 'List' }));
    await userEvent.type(field(), '{Enter}{Control>}b{/Control}two{ArrowRight}{ArrowRight}{Enter}{Enter}end');
    expect(field()).toHaveValue('- one\n- **two**\nend');
  });
});

describe('the draft of a reply', () => {
  const leave = () => act(async () => void dispatchEvent(new Event('pagehide')));

  it('is kept after a pause in typing, and says so', async () => {
    await openThread();
    await userEvent.type(field(), 'A deposit.');
    expect(await screen.findByText(/device/)).toBeVisible();
    expect(draftUnder(key())).toEqual({ body: ['A deposit.'], fileAlt: [''], lang: [''] });
  });

  it('is kept when the page goes before the pause', async () => {
    await openThread();
    await userEvent.type(field(), 'A deposit.');
    await leave();
    expect(draftUnder(key())).toEqual({ body: ['A deposit.'], fileAlt: [''], lang: [''] });
  });

  it('is back when the page is opened again', async () => {
    document.body.dataset['member'] = viewer.id;
    keepDraft(key(), { body: ['A deposit.'], lang: ['fr'] });
    await openThread();
    expect(field()).toHaveValue('A deposit.');
    expect(screen.getByLabelText('Language of the text')).toHaveValue('fr');
    expect(screen.getByText(/Your draft from this device is back/)).toBeVisible();
  });

  it('goes once the reply is posted, and not before', async () => {
    await openThread();
    await userEvent.type(field(), 'A deposit.');
    await leave();
    const form = field().closest('form');
    await act(async () => void form?.dispatchEvent(new Event('submit', { cancelable: true })));
    expect(draftUnder(key())).toEqual({ body: ['A deposit.'], fileAlt: [''], lang: [''] });
    await act(async () => void form?.dispatchEvent(new CustomEvent(actDone, { bubbles: true })));
    expect(draftUnder(key())).toBeNull();
  });

  it.each([
    ['the session is there', viewer],
    ['the session has ended', null],
  ])('goes too when the reply came back once, and %s', async (_what, reader) => {
    document.body.dataset['member'] = viewer.id;
    keepDraft(key(), { body: ['x'] });
    await sendForm(
      'replyToThread',
      { threadId: 'thread 12', body: 'x', place: at },
      {
        viewer: reader,
        sentFrom: `${at}?from=21`,
        answers: {
          ReplyToThread: { replyToThread: { post: null, problems: [aProblem('TOO_SHORT', 'input', 'body')] } },
        },
      },
    );
    await alive();
    await isPosted();
    expect(draftUnder(key())).toBeNull();
  });
});
