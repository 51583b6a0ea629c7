import { describe, expect, it } from '@jest/globals';
import { readForm } from './read-form.ts';

/** A file as it travels. */
interface Brought {
  name: string;
  bytes: readonly number[];
}
const aFile = (text: string, name = 'Workshop.csv'): Brought => ({ name, bytes: [...new TextEncoder().encode(text)] });

/** The body that a browser sends: the forms of the document that specs run in are none of those that a server reads. */
async function read(fields: Record<string, string | Brought>): Promise<Record<string, unknown>> {
  const bytes: number[] = [];
  const write = (text: string): void => void bytes.push(...new TextEncoder().encode(text));
  for (const [name, value] of Object.entries(fields)) {
    const file = typeof value === 'string' ? '' : `; filename="${value.name}"\r\nContent-Type: text/csv`;
    write(`--edge\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`);
    if (typeof value === 'string') write(value);
    else bytes.push(...value.bytes);
    write('\r\n');
  }
  write('--edge--\r\n');
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  const request = new Request('http://here/acts/x', { method: 'POST', headers, body: new Uint8Array(bytes) });
  return Object.fromEntries(await readForm(request));
}

describe('a form with a file', () => {
  it('has the text of the file in place of what stood in its control', async () => {
    expect(await read({ csv: 'typed', csvFile: aFile('Name;E-mail\nJosé;') })).toEqual({
      csv: 'Name;E-mail\nJosé;',
      csvFileName: 'Workshop.csv',
    });
  });

  it('keeps what was typed where no file was chosen', async () => {
    expect(await read({ csv: 'typed', csvFile: aFile('', '') })).toEqual({ csv: 'typed' });
  });

  it.each([
    ['UTF-16 of small machines', [0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00], 'Aé'],
    ['UTF-16 of large ones', [0xfe, 0xff, 0x00, 0x41, 0x00, 0xe9], 'Aé'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x41, 0xc3, 0xa9], 'Aé'],
    ['another encoding', [0x41, 0xe9], 'A\ufffd'],
  ])('reads %s', async (_what, bytes, text) => {
    expect((await read({ csvFile: { name: 'Workshop.csv', bytes } }))['csv']).toBe(text);
  });

  it('takes no file that has no control for its text', async () => {
    expect(await read({ picture: aFile('x'), name: 'y' })).toEqual({ name: 'y' });
  });
});
