import { anonymous, type Viewer } from '../kernel/index.ts';
import {
  checkDraft,
  draftExcerpt,
  type draftFormNames,
  draftKeyOf,
  draftLimits,
  draftPolicy,
  maySaveDraft,
  readDraftKey,
} from './index.ts';

const id = '01890000-0000-7000-8000-000000000001';
const fields = [{ name: 'body', values: ['Half a text'] }];
const draft = { key: `replyToThread:${id}`, fields, deviceId: 'phone' };

describe('the key of a draft', () => {
  it.each([
    ['openThread', { form: 'openThread', subjectId: null }],
    ['openCase', { form: 'openCase', subjectId: null }],
    [`replyToThread:${id}`, { form: 'replyToThread', subjectId: id }],
    [`openThread:${id}`, { form: 'openThread', subjectId: id }],
    ['openThread:12', null],
    ['replyToThread', null],
    ['replyToThread:12', null],
    [`replyToThread:${id}:more`, null],
    ['toString', null],
    ['signIn', null],
    ['', null],
  ])('%s names %o', (key, named) => {
    expect(readDraftKey(key)).toEqual(named);
    if (named) expect(draftKeyOf(named.form as (typeof draftFormNames)[number], named.subjectId)).toBe(key);
  });
});

describe('a draft', () => {
  it.each([
    ['as it is', {}, []],
    ['with nothing typed', { fields: [{ name: 'body', values: [''] }] }, []],
    ['without a device', { deviceId: null }, []],
    ['at the limit of its text', { fields: [{ name: 'body', values: ['x'.repeat(draftLimits.text)] }] }, []],
    ['over it', { fields: [{ name: 'body', values: ['x'.repeat(draftLimits.text), 'x'] }] }, ['fields TOO_LONG']],
    ['of no form', { key: 'diary' }, ['key NOT_A_VALUE']],
    ['with a sign that cannot be stored', { fields: [{ name: 'body', values: ['\u0000'] }] }, ['fields BAD_TEXT']],
    ['with a control that has no name', { fields: [{ name: '', values: [] }] }, ['fields NOT_A_VALUE']],
    ['with two controls of one name', { fields: [...fields, ...fields] }, ['fields NOT_A_VALUE']],
    [
      'with very many controls',
      { fields: Array.from({ length: draftLimits.fields + 1 }, (_, at) => ({ name: `f${at}`, values: [] })) },
      ['fields TOO_MANY'],
    ],
    [
      'with very many choices',
      { fields: [{ name: 'tags', values: Array.from({ length: draftLimits.values + 1 }, () => '') }] },
      ['fields TOO_MANY'],
    ],
    ['of a device with an endless name', { deviceId: 'x'.repeat(65) }, ['deviceId TOO_LONG']],
  ])('%s', (_which, given, wrong) => {
    const found = checkDraft({ ...draft, ...given });
    expect(found.map(({ code, path }) => `${path[1]} ${code}`)).toEqual(wrong);
  });

  it.each([
    [{ title: 'A title', body: 'A text' }, 'A title'],
    [{ title: ' ', body: 'A text\nof two lines' }, 'A text of two lines'],
    [{ lang: 'en' }, ''],
    [{ body: 'ab '.repeat(200) }, `${'ab '.repeat(53)}…`.replace(' …', '…')],
  ])('%o begins with %j', (texts, words) => {
    expect(draftExcerpt(Object.entries(texts).map(([name, text]) => ({ name, values: [text] })))).toBe(words);
  });
});

describe('keeping drafts', () => {
  const member: Viewer = {
    kind: 'member',
    id: 'member',
    role: 'member',
    isSuspended: false,
    clusterIds: new Set(),
    moderatedClusterIds: new Set(),
  };
  it.each([
    ['nobody', anonymous, 'NOT_SIGNED_IN'],
    ['a member', member, null],
    ['an administrator', { ...member, role: 'administrator' }, null],
    ['somebody suspended', { ...member, isSuspended: true }, 'ACCOUNT_SUSPENDED'],
  ] satisfies [string, Viewer, string | null][])('of %s', (_who, viewer, reason) => {
    const decision = draftPolicy.keep(viewer);
    expect(decision.allowed ? null : decision.reason).toBe(reason);
  });
});

describe('putting a draft in the place of another', () => {
  it.each([
    // known, stands, discarded, may
    [0, 0, false, true],
    [3, 3, false, true],
    [2, 3, false, false],
    [0, 3, false, false],
    [3, 0, false, false],
    [0, 4, true, true],
    [3, 4, true, false],
  ])('knowing %i where %i stands, discarded %s: %s', (known, version, isDiscarded, may) => {
    expect(maySaveDraft(known, { version, isDiscarded })).toBe(may);
  });
});
