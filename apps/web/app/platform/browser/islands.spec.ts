import { endIslands, startIslands } from './islands.ts';

const told = globalThis as unknown as { alive: string[]; arrived: Promise<void> };

/** A file of an island; `slow` ones are there when `arrived` says so. */
const file = (start: string) => `data:text/javascript,${encodeURIComponent(start)}`;
const mount =
  'export const mount = (place) => { alive.push(`+${place.id}`); return () => alive.push(`-${place.id}`); };';
const quick = file(mount);
const slow = file(`await arrived; ${mount}`);
const broken = file('throw new Error("no such file");');

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const island = (id: string, of = quick, more = '') => `<div id="${id}" data-island='${of}' ${more}></div>`;

beforeEach(() => {
  told.alive = [];
});

describe('islands', () => {
  it('start where the page names them, once', async () => {
    document.body.innerHTML = `<main>${island('a')}<p>${island('b')}</p></main>`;
    startIslands(document);
    startIslands(document);
    await settled();
    expect(told.alive).toEqual(['+a', '+b']);
  });

  it('that can wait start after the others are hydrated', async () => {
    let arrive: () => void = () => undefined;
    told.arrived = new Promise((resolve) => (arrive = resolve));
    document.body.innerHTML = island('later', quick, 'data-later=""') + island('first', slow);
    startIslands(document);
    await settled();
    expect(told.alive).toEqual([]);
    arrive();
    await settled();
    expect(told.alive).toEqual(['+first', '+later']);
  });

  it('that can wait start also where another one failed', async () => {
    document.body.innerHTML = island('later', quick, 'data-later=""') + island('first', broken);
    startIslands(document);
    await settled();
    expect(told.alive).toEqual(['+later']);
  });

  it('start in a part that came, which may be an island itself', async () => {
    document.body.innerHTML = island('a');
    startIslands(document.getElementById('a') as HTMLElement);
    await settled();
    expect(told.alive).toEqual(['+a']);
  });

  it('end in a part that goes, also those that are still starting', async () => {
    document.body.innerHTML = `<section>${island('a')}</section>${island('b')}`;
    startIslands(document);
    endIslands(document.querySelector('section') as HTMLElement);
    await settled();
    expect(told.alive.filter((event) => event.endsWith('a'))).toEqual(['+a', '-a']);
    expect(told.alive).toContain('+b');
    expect(told.alive).not.toContain('-b');
  });
});
