import { jest } from '@jest/globals';
import { screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { draftKeyOf, draftUnder, keepDraft } from './drafts.ts';
import { actDone } from './act-done.ts';
import { sendFormsInPlace } from './submit.ts';

const here = '/threads/12/yarn?from=21';

/** Answers what is sent, one after the other; those that wait are answered by the spec. */
const answers: (Response | Error | Promise<Response>)[] = [];
const send = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => {
  const answer = await answers.shift();
  if (!(answer instanceof Response)) throw answer ?? new Error('The spec gives no answer');
  return answer;
});

const sent = () => send.mock.calls.map(([address, { body }]) => [address, String(body)]);

const shown = (main: string) => {
  document.body.innerHTML = `<main>${main}</main><svg id="icons"></svg>`;
  document.body.dataset['sending'] = 'Sending …';
  document.body.dataset['notSent'] = 'This was not sent.';
};

const form = ({ text = '', more = '' } = {}) => `
  <form method="post" action="/acts/reply" data-act="reply" aria-label="Reply">
    ${more}<input type="hidden" name="threadId" value="12"><textarea name="body" aria-label="Text">${text}</textarea>
    <button type="submit" name="mode" value="preview">Preview</button>
    <button type="submit">Post <b>reply</b></button>
  </form>`;

const page = (main: string, headers: Record<string, string> = {}, status = 200) =>
  new Response(`<!doctype html><html><body><main>${main}</main></body></html>`, { status, headers });

const refusal = (main: string, status = 422) => page(main, {}, status);
const done = (main: string, to = here) => page(main, { 'x-location': to });

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeAll(() => {
  globalThis.fetch = send as unknown as typeof fetch;
  sendFormsInPlace();
});

beforeEach(() => {
  answers.length = 0;
  send.mockClear();
  history.replaceState(null, '', here);
  shown(form());
});

describe('a form that is sent in place', () => {
  it('goes to its act with its fields and the page it stands on', async () => {
    answers.push(done(''));
    await userEvent.type(screen.getByLabelText('Text'), 'A deposit.');
    await press('Post reply');
    expect(sent()).toEqual([['/acts/reply', 'threadId=12&body=A+deposit.']]);
    expect(send.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', headers: { 'x-page': here } });
  });

  it('sends the value of the button that was pressed, and no other', async () => {
    answers.push(refusal(form()));
    await press('Preview');
    expect(sent()).toEqual([['/acts/reply', 'threadId=12&body=&mode=preview']]);
  });

  it('goes to the act that the button names, whose form comes back', async () => {
    shown(form({ more: '<button type="submit" formaction="/acts/note">Keep</button>' }));
    answers.push(
      refusal(
        '<form data-act="reply" action="/acts/reply"></form><form data-act="note" action="/acts/note">Note</form>',
      ),
    );
    await press('Keep');
    expect(sent()[0]?.[0]).toBe('/acts/note');
    expect(document.querySelector('form')).toHaveTextContent('Note');
  });

  it('says on the pressed button alone that it is under way, and is sent once', async () => {
    let answer: (response: Response) => void = () => undefined;
    answers.push(new Promise((resolve) => (answer = resolve)));
    await press('Post reply');
    expect(screen.getByRole('button', { name: 'Sending …' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'Preview' })).not.toHaveAttribute('aria-disabled');
    expect(document.documentElement).toHaveAttribute('data-under-way');
    await press('Sending …');
    await press('Preview');
    expect(send).toHaveBeenCalledTimes(1);
    answer(page('nothing of ours'));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(document.documentElement).not.toHaveAttribute('data-under-way');
    const button = screen.getByRole('button', { name: 'Post reply' });
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(button.innerHTML).toBe('Post <b>reply</b>');
  });

  it('can be sent again after its answer', async () => {
    answers.push(new Error('no line'), new Error('no line'));
    await press('Post reply');
    await press('Post reply');
    expect(send).toHaveBeenCalledTimes(2);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('leaves alone what is no form of an act, or was sent by somebody else', async () => {
    const left = jest.fn((event: Event) => event.preventDefault());
    shown('<form action="/members"><button>Find</button></form>');
    addEventListener('submit', left, { once: true });
    await press('Find');
    expect(left).toHaveBeenCalled();
    shown(form());
    document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    await press('Post reply');
    expect(send).not.toHaveBeenCalled();
  });
});

describe('an act that was done', () => {
  const said = (text = '') => `<div id="said" role="status" data-part>${text}</div>`;
  const reply = (content: string) => `<section id="reply" data-part>${content}</section>`;

  it('replaces the part its form stood in, though the reader typed there, and what it said', async () => {
    shown(said() + reply(form()));
    answers.push(done(said('Your reply is posted.') + reply(form())));
    await userEvent.type(screen.getByLabelText('Text'), 'A deposit.');
    await press('Post reply');
    expect(screen.getByRole('status')).toHaveTextContent('Your reply is posted.');
    expect(screen.getByRole('status')).toHaveFocus();
    expect(screen.getByLabelText('Text')).toHaveValue('');
  });

  it('leaves no form open, no reason of before, and no way back where the finger is', async () => {
    const tools = (act: string, name: string, isOpen: string) =>
      reply(`<details ${isOpen}><summary>${name}</summary>
      <form data-act="moderate" action="/acts/moderate"><input type="hidden" name="act" value="${act}">
        <input name="reason" aria-label="Reason"><button>${name}</button></form></details>`);
    const undo = `<form data-act="moderate" action="/acts/moderate">
      <input type="hidden" name="act" value="UNLOCK"><input type="hidden" name="undoes" value="1"></form>`;
    shown(said() + tools('LOCK', 'Close', 'open'));
    answers.push(done(said(undo) + tools('UNLOCK', 'Open again', '')));
    await userEvent.type(screen.getByLabelText('Reason'), 'Settled');
    await press('Close');
    const fold = document.querySelector('details');
    expect(fold).not.toHaveAttribute('open');
    expect(fold).toHaveAttribute('inert');
    expect(fold?.querySelector('[name=reason]')).toHaveValue('');
  });

  it('is told to the form before it goes', async () => {
    const heard: string[] = [];
    document.addEventListener(actDone, ({ target }) => heard.push((target as HTMLFormElement).dataset['act'] ?? ''), {
      once: true,
    });
    shown(reply(form()));
    answers.push(done(reply(form())));
    await press('Post reply');
    expect(heard).toEqual(['reply']);
  });

  it('shows the place that the answer names, and says so in the address', async () => {
    const seen: string[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView() {
      seen.push(this.id);
    };
    shown(`<div id="posts" data-parts></div>${reply(form())}`);
    answers.push(
      done(`<div id="posts" data-parts><p id="p23" data-part><b>New</b></p></div>${reply(form())}`, `${here}#p23`),
    );
    await press('Post reply');
    expect(screen.getByText('New')).toBeVisible();
    expect(location.pathname + location.search + location.hash).toBe(`${here}#p23`);
    expect(seen).toEqual(['p23']);
    expect(document.getElementById('p23')).toHaveFocus();
  });

  it('leads on where it leads elsewhere', async () => {
    // Only a change of the fragment can be followed here.
    answers.push(new Response(null, { status: 204, headers: { 'x-location': `${here}#done` } }));
    await press('Post reply');
    expect(location.hash).toBe('#done');
    expect(document.documentElement).toHaveAttribute('data-under-way');
    dispatchEvent(new Event('pagehide'));
    expect(document.documentElement).not.toHaveAttribute('data-under-way');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('an act that was refused', () => {
  it('gives its form back in place, and leads to what is wrong', async () => {
    const notice = '<div role="alert" tabindex="-1" autofocus>Too short</div>';
    shown(`<p>Around</p>${form()}`);
    answers.push(refusal(`<h1>Reply</h1>${form({ text: 'x', more: notice })}`));
    await userEvent.type(screen.getByLabelText('Text'), 'x');
    await press('Post reply');
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('Text')).toHaveValue('x');
    expect(screen.getByText('Around')).toBeVisible();
    expect(screen.queryByRole('heading')).toBeNull();
    expect(document.querySelectorAll('form')).toHaveLength(1);
  });

  it('brings along the icons that its form names', async () => {
    const answer = `<main>${form()}</main><svg id="icons"><symbol id="i-circle-alert"></symbol></svg>`;
    answers.push(new Response(answer, { status: 422 }));
    await press('Post reply');
    expect(document.querySelector('#icons > #i-circle-alert')).not.toBeNull();
  });

  it.each([401, 429, 500])('does so by the status %i too', async (status) => {
    answers.push(refusal(form({ text: 'kept' }), status));
    await press('Post reply');
    expect(screen.getByLabelText('Text')).toHaveValue('kept');
  });

  it('tells nobody that it was done', async () => {
    const heard = jest.fn();
    document.addEventListener(actDone, heard, { once: true });
    answers.push(refusal(form()));
    await press('Post reply');
    document.removeEventListener(actDone, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a form that did not arrive', () => {
  it.each([
    ['there is no line', () => new TypeError('Failed to fetch')],
    ['the answer is the page of an error', () => refusal('<h1>The page could not be made</h1>', 503)],
    ['the answer is another form', () => page('<form data-act="signIn" action="/acts/signIn"></form>')],
  ])('says so and keeps what was typed when %s', async (_what, answer) => {
    answers.push(answer());
    await userEvent.type(screen.getByLabelText('Text'), 'A deposit.');
    await press('Post reply');
    expect(await screen.findByRole('alert')).toHaveTextContent('This was not sent.');
    expect(screen.getByLabelText('Text')).toHaveValue('A deposit.');
  });
});

describe('signing out', () => {
  it('leaves the page as a browser does, and no draft on the device', async () => {
    keepDraft(draftKeyOf('/threads/12/yarn'), { body: ['A deposit.'] });
    shown('<form action="/acts/signOut" data-act="signOut" data-forgets=""><button>Sign out</button></form>');
    let isLeft = false;
    addEventListener(
      'submit',
      (event) => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    await press('Sign out');
    expect(isLeft).toBe(true);
    expect(send).not.toHaveBeenCalled();
    expect(draftUnder(draftKeyOf('/threads/12/yarn'))).toBeNull();
  });
});
