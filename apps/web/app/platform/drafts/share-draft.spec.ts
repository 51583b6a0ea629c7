import { jest } from '@jest/globals';
import { actDone, actSends } from '../browser/act-done.ts';
import { deviceId, keepDraft, rememberSaved, savedThere } from '../browser/drafts.ts';
import type { Begun } from '../browser/keep-typed.ts';
import { startSharing } from './share-draft.ts';

const key = 'draft amina /threads/new';
const nothing: Begun = { isRestored: false, isUnsaved: false, isThere: false, other: null };

/** What the API gives back, in turn; an error is a line that is down. */
const answers: (object | Error | Promise<object>)[] = [];
const send = jest.fn(async (_address: string, _init: RequestInit): Promise<Response> => {
  const answer = await answers.shift();
  if (answer === undefined || answer instanceof Error) throw answer ?? new Error('The spec gives no answer');
  return { json: async () => ({ data: answer }) } as Response;
});
globalThis.fetch = send as unknown as typeof fetch;

const draft = (version: number, body: string, deviceId = 'phone') => ({
  key: 'openThread',
  fields: [{ name: 'body', values: [body] }],
  version,
  deviceId,
  device: 'PHONE',
  updatedAt: '2026-11-30T14:02:00.000Z',
});
const saved = (version: number, body = 'x') => ({ saveDraft: { draft: draft(version, body), problems: [] } });
const refused = (code: string, newer: object | null = null) => ({
  saveDraft: { draft: newer, problems: [{ code, message: `${code} in words`, path: [] }] },
});
const discarded = (version: number) => ({ discardDraft: { version, problems: [] } });

interface Sent {
  operationName: string;
  variables: { input: { version: number; fields?: { values: string[] }[] } };
}
const sent = (): [string, number, string | undefined][] =>
  send.mock.calls.map(([, { body }]) => {
    const { operationName, variables } = JSON.parse(String(body)) as Sent;
    return [operationName, variables.input.version, variables.input.fields?.[0]?.values[0]];
  });

let end: () => void = () => undefined;
let form: HTMLFormElement;
function open(begun: Partial<Begun> = {}, { body = '', version = '' } = {}): void {
  end();
  document.body.innerHTML = `<form data-draft="openThread">
    <input type="hidden" name="draftVersion" value="${version}">
    <template data-draft-choice><div>
      <p data-draft-origin data-phone="Of {time} from your phone" data-mine="Stood here"></p>
      <blockquote data-draft-text></blockquote>
      <button type="button" data-draft-take>Take</button><button type="button" data-draft-keep>Keep</button>
    </div></template>
    <textarea name="body">${body}</textarea><span data-draft-line data-saved="Kept at {time}"></span></form>`;
  form = document.querySelector('form') as HTMLFormElement;
  end = startSharing(form, key, { ...nothing, ...begun });
}

const area = () => document.querySelector('textarea') as HTMLTextAreaElement;
function type(value: string): void {
  area().value = value;
  area().dispatchEvent(new Event('input', { bubbles: true }));
}
const settle = () => jest.advanceTimersByTimeAsync(0);
const wait = (milliseconds = 2500) => jest.advanceTimersByTimeAsync(milliseconds);
const version = () => form.querySelector<HTMLInputElement>('[name=draftVersion]')?.value;
const line = () => form.querySelector('[data-draft-line]')?.textContent;
const offered = () => form.querySelector('[role=alert]');
const press = (name: 'take' | 'keep') => form.querySelector<HTMLElement>(`[role=alert] [data-draft-${name}]`)?.click();

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  document.documentElement.dataset['locale'] = 'en-GB';
  answers.length = 0;
  send.mockClear();
});
afterEach(() => {
  end();
  jest.useRealTimers();
});

describe('a draft that is typed', () => {
  it('is saved seconds after it was begun, by the version that it goes on from', async () => {
    open();
    answers.push(saved(1), saved(2));
    type('H');
    type('Half');
    expect(sent()).toEqual([]);
    await wait();
    expect(sent()).toEqual([['SaveDraft', 0, 'Half']]);
    expect([version(), line()]).toEqual(['1', expect.stringMatching(/^Kept at \d\d:\d\d/)]);
    expect(savedThere(key)).toEqual({ version: 1, typed: { body: ['Half'] } });
    type('Half a text');
    await wait();
    expect(sent()[1]).toEqual(['SaveDraft', 1, 'Half a text']);
  });

  it('is sent once at a time, and not again while it is the same', async () => {
    open();
    let arrive: (answer: object) => void = () => undefined;
    answers.push(new Promise<object>((resolve) => (arrive = resolve)), saved(2));
    type('One');
    await wait();
    type('Two');
    await wait(10_000);
    expect(sent()).toHaveLength(1);
    arrive(saved(1));
    await wait();
    expect(sent()[1]).toEqual(['SaveDraft', 1, 'Two']);
    type('Two');
    await wait();
    expect(sent()).toHaveLength(2);
  });

  it('is tried again later and later while the line is down, and at once when it is back', async () => {
    open();
    answers.push(new Error('down'), new Error('down'), saved(1));
    type('Half');
    await wait();
    await wait(4999);
    expect(sent()).toHaveLength(1);
    await wait(1);
    expect(sent()).toHaveLength(2);
    dispatchEvent(new Event('online'));
    await settle();
    expect([sent().length, version()]).toEqual([3, '1']);
  });

  it('goes with its last letter', async () => {
    open({ isThere: true }, { body: 'Half', version: '3' });
    answers.push(discarded(4));
    type('');
    await wait();
    expect([sent(), version()]).toEqual([[['DiscardDraft', 3, undefined]], '']);
  });

  it('is sent along when the page goes', () => {
    open();
    answers.push(saved(1));
    type('Half');
    dispatchEvent(new Event('pagehide'));
    expect(sent()).toEqual([['SaveDraft', 0, 'Half']]);
    expect(send.mock.calls[0]?.[1].keepalive).toBe(true);
  });

  it('that is too long says so, and stays on the device', async () => {
    open();
    answers.push(refused('TOO_LONG'));
    type('Very long');
    await wait();
    expect([line(), version()]).toEqual(['TOO_LONG in words', '']);
  });

  it('that the server has is not sent again; what this device has besides is', async () => {
    open({ isThere: true }, { body: 'Half', version: '3' });
    await wait();
    expect(sent()).toEqual([]);
    open({ isUnsaved: true }, { body: 'Half and more', version: '3' });
    answers.push(saved(4));
    await wait();
    expect(sent()).toEqual([['SaveDraft', 3, 'Half and more']]);
  });
});

describe('a draft that another device has changed', () => {
  async function differ(): Promise<void> {
    open({ isThere: true }, { body: 'Half', version: '1' });
    answers.push(refused('DRAFT_CHANGED', draft(2, 'Theirs')));
    type('Mine');
    await wait();
  }

  it('is shown beside this one, and nothing is overwritten while nobody has chosen', async () => {
    await differ();
    expect(offered()?.querySelector('[data-draft-origin]')).toHaveTextContent(/^Of 30 Nov 2026, .* from your phone$/);
    expect(offered()?.querySelector('[data-draft-text]')).toHaveTextContent('Theirs');
    type('Mine and more');
    await wait(60_000);
    expect([sent().length, area().value]).toEqual([1, 'Mine and more']);
  });

  it('gives way when that is said', async () => {
    await differ();
    answers.push(saved(3));
    press('keep');
    await settle();
    expect(sent()[1]).toEqual(['SaveDraft', 2, 'Mine']);
    expect([offered(), version()]).toEqual([null, '3']);
  });

  it('takes the place of this one, which can be had back', async () => {
    await differ();
    press('take');
    expect([area().value, version()]).toEqual(['Theirs', '2']);
    expect(offered()).toHaveTextContent(/Stood here.*Mine/);
    press('take');
    expect(area().value).toBe('Mine');
  });

  it('is offered at once where the page brought both', () => {
    keepDraft(key, { body: ['Mine'] });
    open({ other: { body: ['Theirs'] }, isRestored: true }, { body: 'Mine', version: '2' });
    expect(offered()).toHaveTextContent('Theirs');
  });

  it('is this one where the answer was lost', async () => {
    open();
    answers.push(new Error('lost'), refused('DRAFT_CHANGED', draft(1, 'One', deviceId() ?? '')), saved(2));
    type('One');
    await wait();
    type('Two');
    await wait(5000);
    await wait();
    expect([sent().at(-1), offered()]).toEqual([['SaveDraft', 1, 'Two'], null]);
  });

  it('that was posted elsewhere is begun anew by what is typed since', async () => {
    open({ isThere: true }, { body: 'Half', version: '1' });
    answers.push(refused('DRAFT_GONE'), saved(3));
    type('Half and');
    await wait();
    type('Half and more');
    await wait();
    expect(sent()[1]).toEqual(['SaveDraft', 0, 'Half and more']);
  });
});

describe('a form that is sent', () => {
  const sends = () => {
    const first: Promise<void>[] = [];
    form.dispatchEvent(new CustomEvent(actSends, { detail: first }));
    return first;
  };

  it('waits for the save that is on its way, so that its version goes along', async () => {
    open();
    let arrive: (answer: object) => void = () => undefined;
    answers.push(new Promise<object>((resolve) => (arrive = resolve)));
    type('Whole');
    await wait();
    const first = sends();
    arrive(saved(1));
    await Promise.all(first);
    expect([first.length, version()]).toEqual([1, '1']);
  });

  it('does not wait for what has not begun, nor save it afterwards', async () => {
    open();
    type('Whole');
    expect(sends()).toEqual([]);
    form.dispatchEvent(new CustomEvent(actDone));
    await wait(60_000);
    expect(sent()).toEqual([]);
  });

  it('leaves nothing behind of a save that came later', async () => {
    open();
    let arrive: (answer: object) => void = () => undefined;
    answers.push(new Promise<object>((resolve) => (arrive = resolve)), discarded(2));
    type('Whole');
    await wait();
    form.dispatchEvent(new CustomEvent(actDone));
    arrive(saved(1));
    await settle();
    expect(sent()[1]).toEqual(['DiscardDraft', 1, undefined]);
    expect(savedThere(key)).toBeNull();
  });

  it('asks first what became of what was sent when the page before went', async () => {
    open({ isUnsaved: true }, { body: 'Whole' });
    answers.push(saved(1));
    await Promise.all(sends());
    expect([sent(), version()]).toEqual([[['SaveDraft', 0, 'Whole']], '1']);
  });
});

it('what the server has is remembered on the device until it is posted', () => {
  rememberSaved(key, { version: 1, typed: { body: ['x'] } });
  keepDraft(key, { body: ['x'] });
  keepDraft(key, null);
  expect(Object.keys(localStorage)).toEqual([]);
});
