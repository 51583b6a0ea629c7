import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows, type DumpRow, type RowReading } from './row-reader.ts';

describe('reading the rows of a dump', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rows-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function rowsOf(text: string | Buffer, options?: RowReading): Promise<DumpRow[]> {
    const path = join(folder, 'Posts.xml');
    writeFileSync(path, text);
    return Array.fromAsync(readRows(path, options));
  }
  const inFile = (...lines: string[]): string => ['<?xml version="1.0"?>', '<posts>', ...lines, '</posts>'].join('\n');
  const ids = (rows: readonly DumpRow[]) => rows.map((row) => ('attributes' in row ? row.attributes['Id'] : 'broken'));

  it('gives each with its line and its attributes, entities undone', async () => {
    const rows = await rowsOf(inFile('  <row Id="1" Body="&lt;p&gt;a&#xA;b &amp; ‎ع&lt;/p&gt;" />', '  <row Id="2"/>'));
    expect(rows).toEqual([
      { line: 3, attributes: { Id: '1', Body: '<p>a\nb & ‎ع</p>' }, changes: [] },
      { line: 4, attributes: { Id: '2' }, changes: [] },
    ]);
  });

  it('reads files without rows, on one line, and with rows over several lines', async () => {
    expect(await rowsOf('<posts />')).toEqual([]);
    expect(await rowsOf(inFile())).toEqual([]);
    expect(ids(await rowsOf('<posts><row Id="1" /><row Id="2" /></posts>'))).toEqual(['1', '2']);
    const rows = await rowsOf(inFile('<row Id="1"', '  Body="x"', '/>', '<row Id="2" />'));
    expect(rows.map(({ line }) => line)).toEqual([3, 6]);
  });

  it.each([
    ['an attribute without quotes', '<row Id=9 />'],
    ['an attribute that never ends', '<row Id="9" Body="open'],
    ['a tag that never ends', '<row Id="9" Body="x"'],
    ['an unknown entity', '<row Id="9" Body="&nbsp;" />'],
    ['a mark-up sign as it is', '<row Id="9" Body="a <b> c" />'],
    ['the same attribute twice', '<row Id="9" Id="8" />'],
  ])('loses to %s that row alone', async (_what, broken) => {
    const rows = await rowsOf(inFile('<row Id="1" />', broken, '<row Id="2" />', broken, '<row Id="3" />'));
    expect(ids(rows)).toEqual(['1', 'broken', '2', 'broken', '3']);
    expect(rows[1]).toEqual({ line: 4, broken: expect.any(String) });
  });

  it('leaves out the characters that no text may hold, and says so', async () => {
    const rows = await rowsOf(
      inFile('<row Id="1" Body="a&#0;b&#x0;c&#x1F;d&#xD800;e\u0000f\u0008&#xFFFF;g&#x1F600;" />'),
    );
    expect(rows).toEqual([
      { line: 3, attributes: { Id: '1', Body: 'abcdefg😀' }, changes: [expect.stringContaining('no text may hold')] },
    ]);
  });

  it('says which bytes could not be read', async () => {
    const text = Buffer.concat([
      Buffer.from('<posts><row Id="1" Body="caf'),
      Buffer.from([0xe9]),
      Buffer.from('"/></posts>'),
    ]);
    expect(await rowsOf(text)).toEqual([
      { line: 1, attributes: { Id: '1', Body: 'caf\uFFFD' }, changes: [expect.stringContaining('no UTF-8')] },
    ]);
  });

  it('reads fields that stand within the row, CDATA among them', async () => {
    const rows = await rowsOf(
      inFile(
        '<row Id="1"><Body><![CDATA[<p>a & b</p>]]></Body>',
        '  <Title>c &amp; d</Title></row>',
        '<row Id="2"><Body>a <b>c</b></Body></row>',
        '<row Id="3" Body="a"><Body>b</Body></row>',
        '<row Id="4" />',
      ),
    );
    expect(rows).toEqual([
      { line: 3, attributes: { Id: '1', Body: '<p>a & b</p>', Title: 'c & d' }, changes: [] },
      { line: 5, broken: expect.stringContaining('<b>') },
      { line: 6, broken: expect.stringContaining('<Body>') },
      { line: 7, attributes: { Id: '4' }, changes: [] },
    ]);
  });

  it('says that a file ends early', async () => {
    const rows = await rowsOf('<posts>\n<row Id="1" />\n<row Id="2" Bo');
    expect(ids(rows.slice(0, 2))).toEqual(['1', 'broken']);
    expect(rows[2]).toEqual({ line: 3, remark: expect.stringContaining('may be incomplete') });
  });

  it('passes over a row beyond its limit without holding it, and keeps counting lines', async () => {
    const long = `<row Id="2" Body="${'x\n'.repeat(500_000)}" />`;
    const rows = await rowsOf(inFile('<row Id="1" />', long, '<row Id="3" />'), { longestRow: 300_000 });
    expect(ids(rows)).toEqual(['1', 'broken', '3']);
    expect(rows.map(({ line }) => line)).toEqual([3, expect.any(Number), 500_005]);
  });

  it('finds the same rows wherever the pieces of the file end', async () => {
    const many = Array.from({ length: 9000 }, (_, i) => `  <row Id="${i}" Body="${'é€😀'.repeat(i % 40)}" />`);
    const rows = await rowsOf(inFile(...many));
    expect(rows).toHaveLength(9000);
    rows.forEach((row, i) => {
      expect(row).toEqual({
        line: i + 3,
        attributes: { Id: String(i), Body: 'é€😀'.repeat(i % 40) },
        changes: [],
      });
    });
  });

  it('stops when it is asked to', async () => {
    await expect(rowsOf(inFile('<row Id="1" />'), { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});
