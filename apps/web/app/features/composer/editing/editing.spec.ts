import type { Edit, Selection } from './edit.ts';
import { nextLine } from './lines.ts';
import { edits, toolOfKey, type ToolName } from './tools.ts';

/** A text with what is selected between two bars; one bar is the caret. */
function selected(marked: string): Selection {
  const start = marked.indexOf('¦');
  const rest = marked.slice(0, start) + marked.slice(start + 1);
  const end = rest.indexOf('¦');
  return end < 0 ? { text: rest, start, end: start } : { text: rest.slice(0, end) + rest.slice(end + 1), start, end };
}

function after({ text }: Selection, { from, to, insert, start, end }: Edit): string {
  const result = text.slice(0, from) + insert + text.slice(to);
  return start === end
    ? `${result.slice(0, start)}¦${result.slice(start)}`
    : `${result.slice(0, start)}¦${result.slice(start, end)}¦${result.slice(end)}`;
}

const use = (tool: ToolName, marked: string): string => {
  const selection = selected(marked);
  return after(selection, edits[tool](selection, { column: 'Column' }));
};

const table = (first: string) => `| ${first} | Column 2 |\n| --- | --- |\n|     |     |\n|     |     |`;

describe('the tools of a composer', () => {
  it.each<[ToolName, string, string]>([
    ['bold', 'a ¦word¦ more', 'a **¦word¦** more'],
    ['bold', 'a **¦word¦** more', 'a ¦word¦ more'],
    ['bold', 'a ¦**word**¦ more', 'a ¦word¦ more'],
    ['bold', 'a ¦', 'a **¦**'],
    ['bold', 'a **¦**', 'a ¦'],
    ['bold', 'a¦ word ¦more', 'a **¦word¦** more'],
    ['bold', '¦one\n\n- two¦', '¦**one**\n\n- **two**¦'],
    ['bold', '¦**one**\n\n**two**¦', '¦one\n\ntwo¦'],
    ['bold', 'في ¦تونس¦ اليوم', 'في **¦تونس¦** اليوم'],
    ['italic', '¦word¦', '_¦word¦_'],
    ['italic', '_¦word¦_', '¦word¦'],
    ['italic', '**¦word¦**', '**_¦word¦_**'],
    ['link', 'see ¦our quote¦', 'see [our quote](¦https://¦)'],
    ['link', 'see ¦https://example.org/a¦', 'see [¦](https://example.org/a)'],
    ['link', 'see ¦', 'see [¦](https://)'],
    ['link', '¦a [b]\nc¦', '[a \\[b\\] c](¦https://¦)'],
    ['quote', 'one\ntw¦o', 'one\n> two¦'],
    ['quote', '¦one\n\ntwo¦', '¦> one\n>\n> two¦'],
    ['quote', '¦> one\n>\n> two¦', '¦one\n\ntwo¦'],
    ['bullets', '¦', '- ¦'],
    ['bullets', '¦one\ntwo¦', '¦- one\n- two¦'],
    ['bullets', '¦- one\n- two¦', '¦one\ntwo¦'],
    ['bullets', '¦1. one\n2. two\n¦three', '¦- one\n- two¦\nthree'],
    ['numbers', '¦one\n\ntwo¦', '¦1. one\n\n2. two¦'],
    ['numbers', '¦- one\n* two¦', '¦1. one\n2. two¦'],
    ['table', '¦', `${table('¦Column 1¦')}\n`],
    ['table', 'one¦\ntwo', `one\n\n${table('¦Column 1¦')}\n\ntwo`],
    ['mention', 'ask¦', 'ask @¦'],
    ['mention', '(¦', '(@¦'],
    ['mention', '¦', '@¦'],
  ])('%s makes of %j %j', (tool, before, then) => {
    expect(use(tool, before)).toBe(then);
  });

  it.each<[string, Partial<KeyboardEvent>, ToolName | undefined]>([
    ['Ctrl+B', { key: 'b', ctrlKey: true }, 'bold'],
    ['Command+I', { key: 'i', metaKey: true }, 'italic'],
    ['Ctrl+K', { key: 'K', ctrlKey: true }, 'link'],
    ['Ctrl+Shift+K', { key: 'K', ctrlKey: true, shiftKey: true }, undefined],
    ['AltGr+B, which is Ctrl and Alt', { key: 'b', ctrlKey: true, altKey: true }, undefined],
    ['B', { key: 'b' }, undefined],
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, undefined],
  ])('%s', (_keys, pressed, tool) => {
    const none = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(toolOfKey({ ...none, ...pressed })).toBe(tool);
  });
});

describe('Enter', () => {
  it.each([
    ['goes on with a list', '- one¦', '- one\n- ¦'],
    ['counts on', '9. one¦', '9. one\n10. ¦'],
    ['keeps how the writer counts', '  2) one¦', '  2) one\n  3) ¦'],
    ['keeps the indent', 'a\n  * one¦', 'a\n  * one\n  * ¦'],
    ['begins another task', '- [x] one¦', '- [x] one\n- [ ] ¦'],
    ['goes on with a quotation', '> one¦', '> one\n> ¦'],
    ['goes on with a list in a quotation', '> - one¦', '> - one\n> - ¦'],
    ['breaks an item in two', '- one ¦two', '- one \n- ¦two'],
    ['ends a list on an empty item', '- one\n- ¦', '- one\n¦'],
    ['ends a quotation on an empty line', '> one\n> ¦', '> one\n¦'],
    ['ends a list inside of its quotation', '> - one\n> - ¦', '> - one\n> ¦'],
  ])('%s', (_what, before, then) => {
    const selection = selected(before);
    const edit = nextLine(selection);
    expect(edit && after(selection, edit)).toBe(then);
  });

  it.each([
    ['in plain words', 'one¦'],
    ['over a selection', '- ¦one¦'],
    ['before the sign', '¦- one'],
    ['after a dash without a blank', '-one¦'],
    ['after a number in words', 'in 2026.¦'],
    ['in a block of code', '```\n- one¦\n```'],
    ['on an empty line', 'a\n¦'],
  ])('does what it always does %s', (_what, before) => {
    expect(nextLine(selected(before))).toBeNull();
  });
});
