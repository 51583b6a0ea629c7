import { jest } from '@jest/globals';
import { leaveWhenSessionChanged } from './kept-page.ts';

/** A page under test cannot be loaded again, which is told to the console. */
const loads = () => consoleError.mock.calls.filter(([error]) => String(error).includes('navigation')).length;
const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);

const session = (mark: string) => (document.cookie = `session-mark=${mark}`);
const kept = () => dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

beforeEach(() => {
  consoleError.mockClear();
  sessionStorage.clear();
  document.documentElement.hidden = false;
  document.documentElement.dataset['session'] = 'one';
});

describe('a page that the browser kept', () => {
  it('is shown to the session it was made for', () => {
    session('one');
    leaveWhenSessionChanged();
    kept();
    expect(loads()).toBe(0);
    expect(document.documentElement.hidden).toBe(false);
  });

  it('is hidden and asked for anew when another session began meanwhile', () => {
    session('one');
    leaveWhenSessionChanged();
    session('two');
    kept();
    expect(document.documentElement.hidden).toBe(true);
    expect(loads()).toBe(1);
  });

  it('is asked for anew after signing out, also where it is not shown by going back', () => {
    session('');
    leaveWhenSessionChanged();
    expect(document.documentElement.hidden).toBe(true);
    expect(loads()).toBe(1);
  });

  it('is asked for once where the browser keeps no such cookie', () => {
    session('');
    leaveWhenSessionChanged();
    document.documentElement.hidden = false;
    leaveWhenSessionChanged();
    kept();
    expect(loads()).toBe(1);
    expect(document.documentElement.hidden).toBe(false);
  });

  it('is left alone when it was not kept but comes new', () => {
    session('one');
    leaveWhenSessionChanged();
    session('two');
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(loads()).toBe(0);
  });
});

describe('a page that is open in another tab', () => {
  const cookieStore = new EventTarget();
  const told = () => cookieStore.dispatchEvent(new Event('change'));
  const lookedAt = () => document.dispatchEvent(new Event('visibilitychange'));
  const hasFocus = jest.spyOn(document, 'hasFocus');
  const visibility = jest.spyOn(document, 'visibilityState', 'get');
  beforeAll(() => Object.assign(globalThis, { cookieStore }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'cookieStore'));
  beforeEach(() => {
    hasFocus.mockReturnValue(false);
    visibility.mockReturnValue('visible');
    session('one');
    leaveWhenSessionChanged();
  });

  it('is hidden when the browser tells that it was signed out, and asked for anew when it is looked at', () => {
    told();
    expect(document.documentElement.hidden).toBe(false);
    visibility.mockReturnValue('hidden');
    session('');
    told();
    expect([document.documentElement.hidden, loads()]).toEqual([true, 0]);
    visibility.mockReturnValue('visible');
    lookedAt();
    expect(loads()).toBe(1);
  });

  it('is asked for anew at once where it is in view beside the other', () => {
    session('');
    told();
    expect([document.documentElement.hidden, loads()]).toEqual([true, 1]);
  });

  it('is left alone where the reader is: their act leads on by itself', () => {
    hasFocus.mockReturnValue(true);
    session('');
    told();
    expect([document.documentElement.hidden, loads()]).toEqual([false, 0]);
  });
});
