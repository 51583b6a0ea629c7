/** @jest-environment jsdom */
import { narrowLists } from './narrow.ts';

const option = (name: string, isChosen = false): string =>
  `<label><input type="checkbox"${isChosen ? ' checked' : ''}>${name}</label>`;

beforeAll(narrowLists);
beforeEach(() => {
  document.body.innerHTML = `<form><fieldset>
    <input type="search" data-narrows="Nothing fits"><p aria-live="polite"></p>
    <div><div data-choices>${option('English')}${option('Español')}</div></div>
    <details open><div data-choices>${option('Swahili <small>Kiswahili</small>', true)}${option('Vietnamese Tiếng Việt')}</div></details>
    <details><div data-choices>${option('Urdu اُردُو')}${option('السواحلية')}</div></details>
  </fieldset></form>`;
});

const field = (): HTMLInputElement => document.querySelector('input[type=search]') as HTMLInputElement;
const type = (text: string): void => {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
};
const shown = (): string[] =>
  Array.from(document.querySelectorAll('label'))
    .filter((label) => !label.hidden)
    .map((label) => label.textContent ?? '');
const folds = () =>
  Array.from(document.querySelectorAll('details')).map((fold) => (fold.hidden ? 'away' : fold.open ? 'open' : 'shut'));
const said = () => document.querySelector('[aria-live]')?.textContent;

describe('a long list of choices', () => {
  it.each([
    ['swah', ['Swahili Kiswahili'], ['open', 'away']],
    ['KISWA', ['Swahili Kiswahili'], ['open', 'away']],
    ['espanol', ['Español'], ['away', 'away']],
    ['viet tieng', ['Vietnamese Tiếng Việt'], ['open', 'away']],
    ['اردو', ['Urdu اُردُو'], ['away', 'open']],
    ['سواحلية', ['السواحلية'], ['away', 'open']],
  ])('is narrowed by %s', (text, names, open) => {
    type(text);
    expect([shown(), folds(), said()]).toEqual([names, open, '']);
  });

  it('says when nothing fits, and stands as before without words', () => {
    type('klingon');
    expect([shown(), said()]).toEqual([[], 'Nothing fits']);
    type(' ');
    expect([shown().length, folds(), said()]).toEqual([6, ['open', 'shut'], '']);
  });

  it('keeps what is chosen, also where it is not shown', () => {
    type('urdu');
    expect(document.querySelectorAll(':checked')).toHaveLength(1);
  });

  it('is not sent by Enter in its field', () => {
    const press = (target: Element) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([press(field()), press(document.querySelector('[type=checkbox]') as Element)]).toEqual([true, false]);
  });

  it('shows its field to browsers with script alone', () => {
    expect(document.documentElement).toHaveAttribute('data-script');
  });
});
