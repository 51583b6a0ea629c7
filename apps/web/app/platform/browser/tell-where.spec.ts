import { isElsewhere, tellWhere } from './tell-where.ts';

const page = `
  <div id="said">Your reply is posted.</div>
  <form id="mine"><button id="button">Send</button><textarea id="text"></textarea></form>
  <form id="switch"><button id="state" aria-pressed="true">Bookmark</button></form>
  <article id="p3"><h2>Post 3 by Amina</h2><h3>Within</h3></article><p id="plain">Changed</p>
  <input id="other"><a id="link" href="/">Link</a>`;

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const form = () => byId('mine') as HTMLFormElement;

beforeEach(() => void (document.body.innerHTML = page));

describe('after a change in place', () => {
  it.each([
    ['the heading of what changed', 'p3', 'Post 3 by Amina'],
    ['what changed, where it has no heading', 'plain', 'Changed'],
    ['the sentence, where the place is not on the page', 'p9', 'Your reply is posted.'],
    ['the sentence, where no place is named', undefined, 'Your reply is posted.'],
  ])('the focus is on %s', (_what, place, words) => {
    tellWhere(form(), byId('button'), place);
    expect(document.activeElement?.textContent).toBe(words);
  });

  it('the focus is on the button again where that shows its state', () => {
    tellWhere(byId('switch') as HTMLFormElement, byId('state'), undefined);
    expect(byId('state')).toHaveFocus();
  });

  it('the focus stays with who writes elsewhere by then', () => {
    for (const [id, elsewhere] of [
      ['text', false],
      ['button', false],
      ['link', false],
      ['other', true],
    ] as const) {
      byId(id).focus();
      expect([id, isElsewhere(form())]).toEqual([id, elsewhere]);
    }
    (document.activeElement as HTMLElement).blur();
    expect(isElsewhere(form())).toBe(false);
  });
});
