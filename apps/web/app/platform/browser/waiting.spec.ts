import { jest } from '@jest/globals';

const startOutbox = jest.fn();
jest.unstable_mockModule('../outbox/script.ts', () => ({ startOutbox, waitWith: async () => true }));

async function open(member?: string): Promise<void> {
  if (member === undefined) delete document.body.dataset['member'];
  else document.body.dataset['member'] = member;
  document.body.innerHTML = '<template data-outbox="../outbox/script.ts"></template>';
  jest.resetModules();
  const { preparesToWait } = await import('./waiting.ts');
  preparesToWait();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  startOutbox.mockClear();
});

describe('what sends later is fetched', () => {
  it('by no page while nothing waits', async () => {
    await open('amina');
    expect(startOutbox).not.toHaveBeenCalled();
  });

  it('by a page that is opened while something waits', async () => {
    const { markWaiting } = await import('./waiting.ts');
    markWaiting(true);
    await open('amina');
    expect(startOutbox).toHaveBeenCalledTimes(1);
  });

  it('by the page after the one that posted, which nobody may have read', async () => {
    const { keepForNextPage } = await import('../outbox/posted.ts');
    keepForNextPage({ member: 'amina', title: 'Yarn', to: '/threads/7/x#p2' });
    await open('amina');
    expect(startOutbox).toHaveBeenCalledTimes(1);
  });

  it('never for who is signed out', async () => {
    const { markWaiting } = await import('./waiting.ts');
    markWaiting(true);
    await open();
    expect(startOutbox).not.toHaveBeenCalled();
  });
});
