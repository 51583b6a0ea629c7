import { listenToKeys } from './keys.ts';

listenToKeys();

const press = (at: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  at.dispatchEvent(event);
  return event;
};
const find = <Found extends Element>(selector: string): Found => {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};

describe('Escape', () => {
  it('closes the innermost menu and gives the focus back to what opened it', () => {
    document.body.innerHTML = `<details open id="outer"><summary>Menu</summary>
      <details open id="inner"><summary>Language</summary><a href="/">English</a></details></details>`;
    find<HTMLElement>('a').focus();
    press(find('a'), 'Escape');
    expect([find<HTMLDetailsElement>('#outer').open, find<HTMLDetailsElement>('#inner').open]).toEqual([true, false]);
    expect(document.activeElement?.textContent).toBe('Language');
    press(find('#inner summary'), 'Escape');
    expect(find<HTMLDetailsElement>('#outer').open).toBe(false);
    expect(document.activeElement?.textContent).toBe('Menu');
  });

  it('does nothing where nothing is open', () => {
    document.body.innerHTML = '<button>A</button>';
    expect(press(find('button'), 'Escape').defaultPrevented).toBe(false);
  });
});

describe('Control and Enter', () => {
  const sentBy: (string | null)[] = [];
  const shown = (controls: string): void => {
    sentBy.length = 0;
    document.body.innerHTML = `<form>${controls}</form>`;
    find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      sentBy.push((event as SubmitEvent).submitter?.textContent ?? null);
    });
  };

  it.each([{ ctrlKey: true }, { metaKey: true }])('sends the form of a text by its own button: %j', (held) => {
    shown('<textarea></textarea><button type="submit" name="mode">Preview</button><button type="submit">Post</button>');
    press(find('textarea'), 'Enter', held);
    expect(sentBy).toEqual(['Post']);
  });

  it('does nothing in a line, without the key, and while a word is composed', () => {
    shown('<input><textarea></textarea><button type="submit">Post</button>');
    press(find('input'), 'Enter', { ctrlKey: true });
    press(find('textarea'), 'Enter');
    press(find('textarea'), 'Enter', { ctrlKey: true, isComposing: true });
    expect(sentBy).toEqual([]);
  });
});
