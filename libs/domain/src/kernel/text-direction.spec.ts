import { directionOfText, isolated, type Direction } from './index.ts';

describe('the direction of a text', () => {
  it.each<[string, string, Direction | undefined]>([
    ['a Latin title', 'Pooled yarn buying', 'ltr'],
    ['an Arabic title', 'شراء الغزل معًا', 'rtl'],
    ['an Arabic title that begins with the name of a firm', 'WhatsApp: مجموعة مشتركة لشراء الغزل', 'rtl'],
    ['a Latin title that begins with an Arabic word', 'شكرا to everybody in the cluster', 'ltr'],
    [
      'Arabic words and one long address',
      'انظروا هنا https://www.example.org/reports/2026/the-full-report-on-everything.pdf',
      'rtl',
    ],
    ['Arabic words and a bare host', 'موقعنا www.a-very-long-name-of-a-cluster-association.example', 'rtl'],
    ['Arabic words and an address of mail', 'راسلونا association.of.weavers@cluster-commons.example', 'rtl'],
    ['Arabic words and a handle', 'شكرا @amina-yeboah-of-kumasi', 'rtl'],
    ['a Hebrew one', 'שלום', 'rtl'],
    ['numbers alone', '2026: 100 %', undefined],
    ['an address alone', 'https://example.org', undefined],
  ])('%s', (_what, text, direction) => {
    expect(directionOfText(text)).toBe(direction);
  });
});

describe('a text inside a sentence of a mail', () => {
  it.each<[string, Direction, string]>([
    ['Pooled yarn', 'ltr', 'Pooled yarn'],
    ['Pooled yarn', 'rtl', '\u2066Pooled yarn\u2069'],
    ['شراء الغزل', 'ltr', '\u2067شراء الغزل\u2069'],
    ['شراء الغزل', 'rtl', 'شراء الغزل'],
    ['2026', 'rtl', '2026'],
  ])('%s in a text that runs %s', (text, around, expected) => {
    expect(isolated(text, around)).toBe(expected);
  });
});
