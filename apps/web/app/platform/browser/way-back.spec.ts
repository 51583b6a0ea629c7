import { fireEvent, screen } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import { pageIn, takeParts } from './parts.ts';
import { pressOnce, restTheWayBack } from './way-back.ts';

const fields = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
    .join('');
const form = (act: string, values: object, button: string) =>
  `<form data-act="${act}" action="/acts/${act}">${fields(values)}<button>${button}</button></form>`;
const said = (act: string, values: object) =>
  `<div id="said" data-part>${form(act, { as: 'amina', ...values, undoes: '1' }, 'Undo')}</div>`;
const fold = (...forms: string[]) => `<details><summary>Open</summary>${forms.join('')}</details>`;
const isResting = (button: string) => screen.getByText(button).closest('[inert]') !== null;

function afterAct(html: string): void {
  document.body.innerHTML = html;
  restTheWayBack();
}

describe('what Undo does', () => {
  it.each([
    ['joining and leaving', 'joinCluster', { clusterId: '1', joined: 'false' }],
    ['marking an answer and taking the mark away', 'acceptAnswer', { threadId: '1', postId: '', before: '4' }],
  ])('is not offered a second time in the page: %s', (_pair, act, values) => {
    afterAct(
      said(act, values) +
        form(act, { as: 'amina', ...values }, 'Opposite') +
        form(act, { as: 'amina', ...values, clusterId: '2', threadId: '2' }, 'Of another') +
        form('other', { as: 'amina', ...values }, 'Another act'),
    );
    expect(['Undo', 'Opposite', 'Of another', 'Another act'].map(isResting)).toEqual([false, true, false, false]);
  });

  const unlock = { threadId: '1', act: 'UNLOCK' };

  it('rests with the fold that opens its form, and not with one that holds more', () => {
    afterAct(said('moderateThread', unlock) + fold(form('moderateThread', { as: 'amina', ...unlock }, 'Open again')));
    expect([isResting('Open'), isResting('Open again')]).toEqual([true, true]);
    afterAct(
      said('moderateThread', unlock) +
        fold(form('moderateThread', { as: 'amina', ...unlock }, 'Open again'), form('signOut', {}, 'Sign out')),
    );
    expect(['Open', 'Open again', 'Sign out'].map(isResting)).toEqual([false, true, false]);
  });

  it('stays where a button shows its state', () => {
    const bookmark = { threadId: '1', isOn: 'false' };
    afterAct(
      said('bookmark', bookmark) +
        form('bookmark', { as: 'amina', ...bookmark }, '<i aria-pressed="true">Bookmark</i>'),
    );
    expect(isResting('Bookmark')).toBe(false);
  });

  it('rests nothing where nothing is to be undone', () => {
    afterAct(`<div id="said" data-part></div>${form('joinCluster', {}, 'Join')}`);
    expect(isResting('Join')).toBe(false);
  });

  it('is alive again with the next news', () => {
    const leave = { clusterId: '1', joined: 'false' };
    const page = `${said('joinCluster', leave)}<div id="a" data-part>${form('joinCluster', { as: 'amina', ...leave }, 'Leave')}</div>`;
    afterAct(page);
    expect(isResting('Leave')).toBe(true);
    takeParts(pageIn(page), null);
    expect(isResting('Leave')).toBe(false);
  });
});

describe('a double tap', () => {
  beforeAll(pressOnce);

  it('presses a button of an act once, and opens a fold once', async () => {
    document.body.innerHTML = form('joinCluster', {}, 'Join') + fold();
    let presses = 0;
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      presses += 1;
    });
    await userEvent.dblClick(screen.getByRole('button', { name: 'Join' }));
    expect(presses).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Join' }));
    expect(presses).toBe(2);
    const summary = screen.getByText('Open');
    expect([fireEvent.click(summary, { detail: 1 }), fireEvent.click(summary, { detail: 2 })]).toEqual([true, false]);
  });

  it('leaves the rest of the page alone', () => {
    document.body.innerHTML = '<a href="#x">Link</a><form><button type="button">Find</button></form>';
    for (const button of [screen.getByText('Link'), screen.getByText('Find')])
      expect(fireEvent.click(button, { detail: 2 })).toBe(true);
  });
});
