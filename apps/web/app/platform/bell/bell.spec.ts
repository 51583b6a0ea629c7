import { jest } from '@jest/globals';

type Hear = (news: { notified: { unreadCount: number } }) => void;
const listen = jest.fn<(subscription: unknown, variables: object, heard: Hear) => () => void>();
const ask = jest.fn<() => Promise<{ data: { viewer: { unreadNotifications: number } } }>>();
jest.unstable_mockModule('../live/listen.ts', () => ({ listen }));
jest.unstable_mockModule('../api/ask.ts', () => ({ ask }));
const { startBell } = await import('./script.ts');
const { tellLiveAgain } = await import('../live/live-again.ts');

const words = { one: ', {count} unread', other: ', {count} unread' };
const shown = () => document.querySelector('[data-count]')?.textContent;
const said = () => document.querySelector('[data-words]')?.textContent;

describe('the bell of an open page', () => {
  beforeEach(() => {
    document.documentElement.dataset['locale'] = 'en';
    listen.mockReset();
    document.body.innerHTML = `<div id="bell"><span data-count></span><span data-none="Nothing" data-words='${JSON.stringify(words)}'></span></div>`;
    startBell();
  });
  const hear = (unreadCount: number): void => listen.mock.calls[0]?.[2]({ notified: { unreadCount } });

  it('shows and says what it hears', () => {
    hear(3);
    expect([shown(), said()]).toEqual(['3', ', 3 unread']);
    hear(100);
    expect(shown()).toBe('99+');
    hear(0);
    expect([shown(), said()]).toEqual(['', 'Nothing']);
  });

  it('finds the one that a form brought in its place', () => {
    document.body.innerHTML = `<div id="bell"><span data-count>9</span></div>`;
    hear(2);
    expect(shown()).toBe('2');
  });

  it('asks once the line is back', async () => {
    ask.mockResolvedValue({ data: { viewer: { unreadNotifications: 7 } } });
    tellLiveAgain();
    await Promise.resolve();
    expect(shown()).toBe('7');
  });
});
