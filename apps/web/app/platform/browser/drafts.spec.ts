import { jest } from '@jest/globals';
import { draftKeyOf, draftUnder, forgetAllDrafts, keepDraft } from './drafts.ts';

const path = '/threads/12/yarn';

beforeEach(() => {
  document.body.dataset['member'] = 'amina';
  localStorage.clear();
});

afterEach(() => jest.restoreAllMocks());

describe('drafts', () => {
  it('are kept for each member and page', () => {
    keepDraft(draftKeyOf(path), 'A deposit.');
    expect(draftUnder(draftKeyOf(path))).toBe('A deposit.');
    expect(draftUnder(draftKeyOf('/threads/13/dye'))).toBeNull();
    document.body.dataset['member'] = 'rosa';
    expect(draftUnder(draftKeyOf(path))).toBeNull();
  });

  it('of an empty text are none', () => {
    keepDraft(draftKeyOf(path), 'A deposit.');
    expect(keepDraft(draftKeyOf(path), '')).toBe(true);
    expect(draftUnder(draftKeyOf(path))).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('of all members go, and nothing else does', () => {
    keepDraft(draftKeyOf(path), 'A deposit.');
    document.body.dataset['member'] = 'rosa';
    keepDraft(draftKeyOf(path), 'Another.');
    localStorage.setItem('chosen', 'dark');
    forgetAllDrafts();
    window.dispatchEvent(new Event('pageshow'));
    expect(Object.keys(localStorage)).toEqual(['chosen']);
  });

  it('do not come back by what a page keeps at its end, until it is shown again', () => {
    forgetAllDrafts();
    expect(keepDraft(draftKeyOf(path), 'A deposit.')).toBe(false);
    expect(localStorage).toHaveLength(0);
    window.dispatchEvent(new Event('pageshow'));
    expect(keepDraft(draftKeyOf(path), 'A deposit.')).toBe(true);
  });

  it('are left out where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect(keepDraft(draftKeyOf(path), 'A deposit.')).toBe(false);
    expect(draftUnder(draftKeyOf(path))).toBeNull();
  });
});
