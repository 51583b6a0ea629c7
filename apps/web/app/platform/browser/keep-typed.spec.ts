import { jest } from '@jest/globals';
import { actDone } from './act-done.ts';
import { draftUnder, keepDraft } from './drafts.ts';
import { keepWhatIsTyped, type DraftNews } from './keep-typed.ts';

const key = 'draft amina /threads/new';
const told: DraftNews[] = [];
let end: () => void = () => undefined;

function open(html = '<input name="title"><textarea name="body"></textarea><input name="tags">'): HTMLFormElement {
  end();
  told.length = 0;
  document.body.innerHTML = `<form>${html}</form>`;
  const form = document.querySelector('form') as HTMLFormElement;
  end = keepWhatIsTyped(form, key, (news) => told.push(news));
  return form;
}

function type(name: string, value: string): void {
  const control = document.querySelector(`[name=${name}]`) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

const done = (form: HTMLFormElement) => form.dispatchEvent(new CustomEvent(actDone, { bubbles: true }));
const leave = () => dispatchEvent(new Event('pagehide'));
const pauseIsOver = () => jest.advanceTimersByTime(400);
const draft = { title: ['Who pays?'], body: ['Half'], tags: ['yarn'] };

function typeAll(): void {
  for (const [name, [value = '']] of Object.entries(draft)) type(name, value);
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  end();
  jest.useRealTimers();
});

describe('a draft', () => {
  it('keeps every field of its form after a pause, and gives each back', () => {
    open();
    typeAll();
    expect(draftUnder(key)).toBeNull();
    pauseIsOver();
    expect([draftUnder(key), told]).toEqual([draft, ['saved']]);
    open();
    const values = Array.from(
      document.querySelectorAll('input, textarea'),
      (field) => (field as HTMLInputElement).value,
    );
    expect([values, told]).toEqual([['Who pays?', 'Half', 'yarn'], ['restored']]);
  });

  it('is kept when the page goes before the pause', () => {
    open();
    type('title', 'Who pays?');
    leave();
    expect(draftUnder(key)).toMatchObject({ title: ['Who pays?'] });
  });

  it('goes with the last letter', () => {
    keepDraft(key, { title: ['x'] });
    open();
    type('title', '');
    pauseIsOver();
    expect([draftUnder(key), told]).toEqual([null, ['restored', 'none']]);
  });

  it('of a form that came back is that form', () => {
    keepDraft(key, draft);
    open('<input name="title" value="Sent"><textarea name="body">Sent</textarea><input name="tags">');
    expect(told).toEqual([]);
    leave();
    expect(draftUnder(key)).toEqual({ title: ['Sent'], body: ['Sent'], tags: [''] });
  });
});

describe('after a form was posted', () => {
  it.each([
    ['a pause that was running', pauseIsOver],
    ['the end of the page', leave],
    ['a letter typed before the page went', () => (type('body', 'Half a'), pauseIsOver(), leave())],
  ])('its draft does not come back by %s', (_what, happens) => {
    const form = open();
    typeAll();
    done(form);
    happens();
    expect(draftUnder(key)).toBeNull();
    expect(told.at(-1)).toBe('posted');
  });

  it('what is typed on the way back is a draft again', () => {
    const form = open();
    typeAll();
    done(form);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    type('body', 'More');
    pauseIsOver();
    expect(draftUnder(key)).toMatchObject({ body: ['More'] });
  });

  const posted = (was: object) =>
    dispatchEvent(new StorageEvent('storage', { key, oldValue: JSON.stringify(was), newValue: null }));

  it('in another tab, the same text here is kept no more, until it changes', () => {
    open();
    typeAll();
    posted(draft);
    pauseIsOver();
    leave();
    expect(draftUnder(key)).toBeNull();
    type('body', 'Half and more');
    leave();
    expect(draftUnder(key)).toMatchObject({ body: ['Half and more'] });
  });

  it('in another tab, another text here is still kept', () => {
    open();
    typeAll();
    posted({ ...draft, body: ['Something else'] });
    pauseIsOver();
    expect(draftUnder(key)).toEqual(draft);
  });
});
