import { jest } from '@jest/globals';
import { pageIn, refreshPage, takeParts } from './parts.ts';

const told = globalThis as unknown as { alive: string[] };
/** A file of an island that tells when it starts and ends. */
const island = `data:text/javascript,${encodeURIComponent(
  'export const mount = (place) => { alive.push(`+${place.id}`); return () => alive.push(`-${place.id}`); };',
)}`;
/** Islands start and end after the files are there. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const here = (html: string) => void (document.body.innerHTML = html);
const news = (html: string) => takeParts(pageIn(html), null);
const byId = (id: string) => document.getElementById(id);

beforeEach(() => {
  told.alive = [];
});

describe('parts of a page', () => {
  it('are replaced where they changed, and stay the same where they did not', () => {
    here('<p id="a" data-part>Old</p><p id="b" data-part>Same</p><p>Around</p>');
    const same = byId('b');
    news('<p id="a" data-part>New</p><p id="b" data-part>Same</p><p>Elsewhere</p>');
    expect(document.body).toHaveTextContent('NewSameAround');
    expect(byId('b')).toBe(same);
  });

  it('stay where the other page has none of them', () => {
    here('<p id="a" data-part>Old</p>');
    news('<p>Elsewhere</p>');
    expect(byId('a')).toHaveTextContent('Old');
  });

  const busy = (what: string) => `<section id="a" data-part>Old ${what}</section>`;

  it.each([
    ['has the focus there', '<button id="in">x</button>', () => byId('in')?.focus()],
    ['opened something', '<details id="in"><summary>x</summary></details>', () => byId('in')?.setAttribute('open', '')],
    [
      'typed something',
      '<textarea id="in"></textarea>',
      () => Object.assign(byId('in') as HTMLTextAreaElement, { value: 'A deposit.' }),
    ],
    ['typed in a line', '<input id="in">', () => Object.assign(byId('in') as HTMLInputElement, { value: 'x' })],
    ['ticked a box', '<input type="checkbox" id="in">', () => byId('in')?.click()],
    [
      'chose something',
      '<select id="in"><option>a</option><option>b</option></select>',
      () => Object.assign(byId('in') as HTMLSelectElement, { selectedIndex: 1 }),
    ],
  ])('stay while the reader %s', (_what, control, act) => {
    here(busy(control));
    act();
    news('<section id="a" data-part>New</section>');
    expect(byId('a')).toHaveTextContent('Old');
  });

  it('are not kept by what was chosen and ticked from the beginning', () => {
    here(busy('<select><option>a</option><option selected>b</option></select><input type="checkbox" checked>'));
    news('<section id="a" data-part>New</section>');
    expect(byId('a')).toHaveTextContent('New');
  });

  it('are not kept by a value that travels unseen', () => {
    here(busy('<input type="hidden" id="in" value="a">'));
    (byId('in') as HTMLInputElement).value = 'b';
    news('<section id="a" data-part>New</section>');
    expect(byId('a')).toHaveTextContent('New');
  });

  it('are replaced where their form was sent, whatever the reader does there', () => {
    here(`${busy('<form><textarea id="in"></textarea></form>')}<p id="b" data-part>Old</p>`);
    byId('in')?.focus();
    takeParts(pageIn('<section id="a" data-part>New</section><p id="b" data-part>New</p>'), byId('in'));
    expect(byId('a')).toHaveTextContent('New');
    expect(byId('b')).toHaveTextContent('New');
  });
});

describe('what an act has said', () => {
  const said = (text: string) => `<div id="said" data-part>${text}</div>`;

  it('is not taken away by news', () => {
    here(said('Your reply is posted.'));
    news(said(''));
    expect(byId('said')).toHaveTextContent('Your reply is posted.');
  });

  it('is replaced by what the next act says', () => {
    here(`${said('Your reply is posted.')}<form id="sent"></form>`);
    takeParts(pageIn(said('Post 4 is hidden from readers.')), byId('sent'));
    expect(byId('said')).toHaveTextContent('Post 4 is hidden from readers.');
  });
});

describe('a list of parts', () => {
  const post = (number: number, text = `Post ${number}`) => `<article id="p${number}" data-part>${text}</article>`;
  const posts = (...items: string[]) => `<div id="posts" data-parts>${items.join('')}</div>`;
  const ids = () => Array.from(document.querySelectorAll('#posts > *'), ({ id }) => id);

  it('gets those that are new, each behind the one it follows, and counts them', () => {
    here(posts(post(2), post(5)));
    const kept = byId('p5');
    news(posts(post(1), post(2), post(3), post(4), post(5), post(6)));
    expect(ids()).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(byId('p5')).toBe(kept);
  });

  it('gets its first', () => {
    here(posts());
    news(posts(post(1)));
    expect(ids()).toEqual(['p1']);
  });

  it('loses those that are gone, and takes what changed in the others', () => {
    here(posts(post(1), post(2), post(3)));
    news(posts(post(1), post(3, 'Changed')));
    expect(ids()).toEqual(['p1', 'p3']);
    expect(byId('p3')).toHaveTextContent('Changed');
  });

  it('keeps one that is gone for as long as the reader is in the middle of something there', () => {
    here(posts(post(1, '<button id="in">x</button>')));
    byId('in')?.focus();
    news(posts());
    expect(ids()).toEqual(['p1']);
  });
});

describe('icons', () => {
  const sprite = (...names: string[]) =>
    `<svg id="icons">${names.map((name) => `<symbol id="i-${name}"></symbol>`).join('')}</svg>`;

  it('come with the parts that name them, and those of parts that stay are kept', () => {
    here(sprite('check'));
    news(sprite('lock', 'x'));
    news(sprite('lock'));
    expect(Array.from(document.querySelectorAll('#icons > *'), ({ id }) => id)).toEqual(['i-check', 'i-lock', 'i-x']);
  });
});

describe('islands in parts', () => {
  const part = (id: string, text = '') =>
    `<section id="${id}" data-part>${text}<div id="in-${id}" data-island='${island}'></div></section>`;

  it('end with a part that goes, and start with one that comes', async () => {
    here(`<div id="list" data-parts>${part('a')}</div>`);
    const { startIslands } = await import('./islands.ts');
    startIslands(document);
    await settled();
    expect(told.alive).toEqual(['+in-a']);
    news(`<div id="list" data-parts>${part('a', 'changed')}${part('b')}</div>`);
    await settled();
    expect(told.alive.slice(1).sort()).toEqual(['+in-a', '+in-b', '-in-a']);
    told.alive = [];
    news('<div id="list" data-parts></div>');
    await settled();
    expect(told.alive.sort()).toEqual(['-in-a', '-in-b']);
  });
});

describe('asking for the page anew', () => {
  const answers: string[] = [];
  const ask = jest.fn(async (_address: string) => new Response(answers.shift() ?? ''));

  beforeEach(() => {
    ask.mockClear();
    globalThis.fetch = ask as unknown as typeof fetch;
    history.replaceState(null, '', '/threads/12/yarn?from=21#p22');
  });

  const list = (...numbers: number[]) =>
    `<div id="posts" data-parts>${numbers.map((number) => `<p id="p${number}" data-part></p>`).join('')}</div>`;

  const parts = () => Array.from(document.querySelectorAll('#posts > [data-part]'), ({ id }) => id);

  it('takes what changed and what came', async () => {
    here(list(21));
    answers.push(list(21, 22, 23));
    await refreshPage();
    expect(parts()).toEqual(['p21', 'p22', 'p23']);
    expect(ask).toHaveBeenCalledWith('/threads/12/yarn?from=21', { headers: { accept: 'text/html' } });
  });

  it('is done once more, and not twice, for the news that come meanwhile', async () => {
    here(list(21));
    answers.push(list(21, 22), list(21, 22, 23));
    await Promise.all([refreshPage(), refreshPage(), refreshPage()]);
    expect(parts()).toEqual(['p21', 'p22', 'p23']);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('changes nothing where the page is no longer to be had', async () => {
    here(list(21));
    ask.mockResolvedValueOnce(new Response('', { status: 404 }));
    await refreshPage();
    expect(parts()).toEqual(['p21']);
  });

  it('can be done again after the line was down', async () => {
    here(list(21));
    ask.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(refreshPage()).rejects.toThrow('Failed to fetch');
    answers.push(list(21, 22));
    await refreshPage();
    expect(parts()).toEqual(['p21', 'p22']);
  });
});
