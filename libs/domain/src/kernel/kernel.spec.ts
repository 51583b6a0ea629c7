import fc from 'fast-check';
import {
  allow,
  checkText,
  checkValues,
  contentLanguages,
  directionOf,
  isContentLanguage,
  done,
  failed,
  foundOr,
  isStorableText,
  isUuid,
  languageFromHeader,
  lengthOf,
  problem,
  refuse,
  refused,
  searchLimits,
  searchWords,
  slugMaxLength,
  slugOf,
  uuidV7,
  withCluster,
  withoutCluster,
  type MemberViewer,
  lineOf,
  showsSomething,
  checkLine,
} from './index.ts';

describe('an outcome', () => {
  it('refuses with the reason of the policy, at the field that it is about', () => {
    expect(refused(refuse('THREAD_LOCKED'), 'input', 'threadId')).toEqual({
      ok: false,
      problems: [{ code: 'THREAD_LOCKED', path: ['input', 'threadId'] }],
    });
  });

  it('is never a refusal of what is allowed', () => {
    expect(() => refused(allow())).toThrow('allowed');
  });

  it('is what was found, or NOT_FOUND', () => {
    expect(foundOr(7, 'input', 'id')).toEqual(done(7));
    expect(foundOr(null, 'input', 'id')).toEqual(failed(problem('NOT_FOUND', 'input', 'id')));
  });
});

describe('a search by words', () => {
  it('is for each word once, the first eight', () => {
    expect(searchWords('  Ana  León Ana ')).toEqual(['Ana', 'León']);
    expect(searchWords('a b c d e f g h i j')).toHaveLength(searchLimits.words);
    expect(searchWords('')).toEqual([]);
  });

  it('cuts an endless word, and no character in two', () => {
    expect(searchWords('😀'.repeat(100))).toEqual(['😀'.repeat(searchLimits.letters)]);
  });
});

describe('a member', () => {
  const member: MemberViewer = {
    kind: 'member',
    id: 'm',
    role: 'member',
    isSuspended: false,
    clusterIds: new Set(['a']),
    moderatedClusterIds: new Set(['a']),
  };

  it('belongs to a cluster once they have joined it, and moderates nothing new', () => {
    expect(withCluster(member, 'b')).toEqual({ ...member, clusterIds: new Set(['a', 'b']) });
  });

  it('neither belongs to nor moderates a cluster that they have left', () => {
    expect(withoutCluster(member, 'a')).toEqual({ ...member, clusterIds: new Set(), moderatedClusterIds: new Set() });
  });
});

describe('an id', () => {
  it('is a UUID of version 7 and variant 10 whatever the random bytes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 47 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (now, bytes) => {
          const id = uuidV7(now, bytes);
          expect(isUuid(id)).toBe(true);
          expect(id[14]).toBe('7');
          expect('89ab').toContain(id[19]);
          expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
        },
      ),
    );
  });

  it('sorts by its time', () => {
    const bytes = new Uint8Array(10).fill(255);
    expect(uuidV7(1_000, bytes) < uuidV7(1_001, new Uint8Array(10))).toBe(true);
  });

  it('needs ten bytes', () => {
    expect(() => uuidV7(0, new Uint8Array(9))).toThrow('ten bytes');
  });
});

describe('a slug', () => {
  it.each([
    ['Two firms bought yarn!', 'two-firms-bought-yarn'],
    ['¿Quién paga al agente?', 'quién-paga-al-agente'],
    ['كيف نشتري معًا؟', 'كيف-نشتري-معًا'],
    ['ﬁbre № 5', 'fibre-no-5'],
    ['!!!', 'thread'],
    ['', 'thread'],
  ])('of %j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('is never longer than its limit and never ends in a hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = slugOf(title);
        expect(Array.from(slug).length).toBeLessThanOrEqual(slugMaxLength);
        expect(slug).not.toMatch(/^-|-$/);
      }),
    );
  });
});

describe('a text', () => {
  it.each([
    ['plain', true],
    ['with\u0000NUL', false],
    ['half \uD800 pair', false],
    ['whole 😀 pair', true],
  ])('%j can be stored: %p', (text, expected) => {
    expect(isStorableText(text)).toBe(expected);
  });

  it('is as long as its code points', () => {
    expect(lengthOf('a😀é')).toBe(3);
  });

  const limits = { least: 2, most: 4 };
  it.each([
    ['', 'REQUIRED', undefined],
    ['   ', 'REQUIRED', undefined],
    ['a', 'TOO_SHORT', 2],
    ['abcde', 'TOO_LONG', 4],
    ['a\u0000b', 'BAD_TEXT', undefined],
  ])('%j is refused with %s', (text, code, limit) => {
    expect(checkText(text, limits, 'input', 'title')).toEqual([
      { code, path: ['input', 'title'], ...(limit === undefined ? {} : { limit }) },
    ]);
  });

  it('passes at both ends of its limits, white space around it not counted', () => {
    expect([...checkText(' ab ', limits), ...checkText('😀😀😀😀', limits)]).toEqual([]);
  });

  it('of a closed list is refused when it is unknown or there are too many', () => {
    const isKnown = (value: string): boolean => value === 'wool';
    expect(checkValues(['wool'], isKnown, 1, 'tags')).toEqual([]);
    expect(checkValues(['wool', 'wool'], isKnown, 1, 'tags')).toEqual([{ code: 'TOO_MANY', path: ['tags'], limit: 1 }]);
    expect(checkValues(['nylon'], isKnown, 1, 'tags')).toEqual([{ code: 'NOT_A_VALUE', path: ['tags'] }]);
  });
});

describe('the language of a browser', () => {
  it.each([
    [undefined, 'en'],
    ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['de, es;q=0.5, ar;q=0.7', 'ar'],
    ['fr;q=0, es;q=0.1', 'es'],
    ['*', 'en'],
    [';;;q=x,,', 'en'],
  ])('%j asks for %s', (header, language) => {
    expect(languageFromHeader(header)).toBe(language);
  });

  it.each(contentLanguages)('runs as the Unicode CLDR says: %s', (code) => {
    const locale = new Intl.Locale(code) as Intl.Locale & { getTextInfo: () => { direction: string } };
    expect(directionOf(code)).toBe(locale.getTextInfo().direction);
  });

  it('is one of the 183 of ISO 639-1, each once', () => {
    expect(new Set(contentLanguages).size).toBe(183);
    for (const code of ['sw', 'am', 'ha', 'hi', 'bn', 'ur', 'id', 'vi', 'tr', 'zh', 'pt'])
      expect(isContentLanguage(code)).toBe(true);
    for (const other of ['sh', 'tlh', 'EN', '', null]) expect(isContentLanguage(other)).toBe(false);
  });
});

describe('a text of one line', () => {
  it.each([
    ['two  words ', 'two words'],
    ['a\tb\r\nc\u2028d', 'a b c d'],
    ['\u202eevil\u202c \u200fok\u200e', 'evil ok'],
    ['a\u0000b', 'ab'],
    ['tag\u{e0041}\u{e007f}', 'tag'],
    ['e\u0301', 'é'],
    ['علی\u200cرضا', 'علی\u200cرضا'],
    ['👩\u200d🌾', '👩\u200d🌾'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(lineOf(typed)).toBe(stored);
  });

  it.each(['\u200b', '\u3164', '\u2800', '\u00a0', '\u200d', '\u0301', '\ufeff \u2060', '\u{e0041}'])(
    'shows nothing of %j',
    (text) => {
      expect(showsSomething(text)).toBe(false);
      expect(checkLine(text.repeat(9), { least: 2, most: 80 }, 'title')).toEqual([
        { code: 'REQUIRED', path: ['title'] },
      ]);
    },
  );

  it.each(['a', '٣', '?', '→', '😀'])('shows something of %j', (text) => {
    expect(showsSomething(text)).toBe(true);
  });
});
