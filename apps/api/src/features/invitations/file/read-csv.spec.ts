import { describe, expect, it } from '@jest/globals';
import { readCsv } from './read-csv.ts';

describe('a CSV file', () => {
  it.each([
    ['by commas', 'Name,E-mail\r\n"Boateng, Kofi",kofi@example.org\r\n'],
    ['by semicolons', 'Name;E-mail\r\n"Boateng, Kofi";kofi@example.org\r\n'],
    ['by tabs, with a mark of its encoding', '\ufeffName\tE-mail\nBoateng, Kofi\tkofi@example.org'],
  ])('is read, parted %s', (_how, text) => {
    expect(readCsv(text)).toEqual({
      head: ['Name', 'E-mail'],
      rows: [{ line: 2, cells: ['Boateng, Kofi', 'kofi@example.org'] }],
    });
  });

  it('keeps the numbers of lines, whatever is empty or broken in between', () => {
    const text = 'E-mail,Note\n\na@example.org,"two\nlines"\n,\nb@example.org\n';
    expect(readCsv(text)).toEqual({
      head: ['E-mail', 'Note'],
      rows: [
        { line: 4, cells: ['a@example.org', 'two\nlines'] },
        { line: 6, cells: ['b@example.org'] },
      ],
    });
  });

  it.each([
    ['a quotation mark that is not closed', 'E-mail\na@example.org\n"b@example.org\n', 3],
    ['one in the middle of a cell', 'E-mail\na@example.org\nb"x"@example.org\n', 3],
  ])('says the line of %s', (_what, text, badLine) => {
    expect(readCsv(text)).toEqual({ badLine });
  });

  it('may be empty', () => {
    expect(readCsv('')).toEqual({ head: [], rows: [] });
  });
});
