import { helpWithPasswords } from './passwords.ts';
import { typedIn } from './typed.ts';

const page = `<form>
  <input name="oldPassword" type="password" autocomplete="current-password">
  <input name="password" type="password" autocomplete="new-password">
  <p aria-live="polite" data-short="Too short" data-easy="Easy" data-fair="Good" data-strong="Strong"></p>
  <input type="checkbox" data-shows>
</form>`;
const [old, fresh, box] = [() => inputs()[0], () => inputs()[1], () => inputs()[2]];
const inputs = () => Array.from(document.querySelectorAll('input'));
const said = () => document.querySelector('p')?.textContent;

const type = (input: HTMLInputElement | undefined, value: string): void => {
  if (!input) throw new Error('There is no such field');
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};
const tick = (isOn: boolean): void => {
  const shows = box();
  if (!shows) throw new Error('There is no box');
  shows.checked = isOn;
  shows.dispatchEvent(new Event('change', { bubbles: true }));
};

beforeAll(() => helpWithPasswords());
beforeEach(() => {
  document.body.innerHTML = page;
});

describe('a new password while it is typed', () => {
  it.each([
    ['loom', 'Too short'],
    ['aaaabbbbcccc', 'Easy'],
    ['loom-shuttle', 'Good'],
    ['loom shuttle warp weft', 'Strong'],
    ['', ''],
  ])('%j is %j', (value, words) => {
    type(fresh(), value);
    expect(said()).toBe(words);
  });

  it('is judged, and not the one until now', () => {
    type(old(), 'loom shuttle warp weft');
    expect(said()).toBe('');
  });
});

describe('showing passwords', () => {
  it('shows and hides all of the form', () => {
    tick(true);
    expect([old()?.type, fresh()?.type]).toEqual(['text', 'text']);
    tick(false);
    expect([old()?.type, fresh()?.type]).toEqual(['password', 'password']);
  });

  it('ends when the form is sent, and nothing is kept on the device meanwhile', () => {
    tick(true);
    type(fresh(), 'loom shuttle warp weft');
    const form = document.querySelector('form') as HTMLFormElement;
    expect(JSON.stringify(typedIn(form))).not.toContain('loom');
    form.dispatchEvent(new Event('submit', { bubbles: true }));
    expect(fresh()?.type).toBe('password');
  });
});
