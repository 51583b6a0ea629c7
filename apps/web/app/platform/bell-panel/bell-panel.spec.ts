import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { togglePanel } from './script.ts';

const listed = (rows: number): string =>
  `<main><h1>Notifications</h1><section id="notifications" data-see-all="All notifications">
     <form data-act="markNotificationsRead"><input type="hidden" name="all" value="true"><button>Mark all as read</button></form>
     <ul>${Array.from({ length: rows }, (_, row) => `<li>Answer ${row}</li>`).join('')}</ul></section></main>`;
const answers = (html: string, given: Partial<Response> = {}): void => {
  const answer = { ok: true, redirected: false, text: async () => html, ...given } as Response;
  globalThis.fetch = jest.fn<typeof fetch>().mockResolvedValue(answer);
};
const bell = (): HTMLAnchorElement => screen.getByRole('link', { name: 'Bell' });
const panel = () => screen.queryByRole('region', { name: 'Notifications' });

describe('what is new beside the bell', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div id="bell"><a href="/notifications">Bell</a></div><p>Elsewhere</p>';
  });

  it('is the latest of the page that it leads to, with the way to mark all', async () => {
    answers(listed(7));
    await togglePanel(bell());
    expect(panel()).toHaveFocus();
    expect(bell()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByRole('button', { name: 'Mark all as read' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All notifications' })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/notifications$/),
    );
  });

  it.each<[string, () => unknown]>([
    ['a second press', () => togglePanel(bell())],
    ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['a press elsewhere', () => screen.getByText('Elsewhere').click()],
  ])('is closed by %s', async (_how, act) => {
    answers(listed(1));
    await togglePanel(bell());
    await act();
    expect(panel()).toBeNull();
    expect(bell()).toHaveAttribute('aria-expanded', 'false');
  });

  it('gives the focus back at Escape', async () => {
    answers(listed(1));
    await togglePanel(bell());
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(bell()).toHaveFocus();
  });

  it('is none where the session has ended', async () => {
    // The browser of specs does not leave its page, and says so.
    jest.spyOn(console, 'error').mockReturnValueOnce();
    answers(listed(1), { redirected: true });
    await togglePanel(bell());
    expect(panel()).toBeNull();
  });
});
