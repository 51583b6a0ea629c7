import { jest } from '@jest/globals';
import { draftKeyOf, draftUnder, forgetAllDrafts, keepDraft } from './drafts.ts';

const path = '/threads/12/yarn';
const aDraft = { title: ['A question'], body: ['A deposit.'] };

beforeEach(() => {
  document.body.dataset['member'] = 'amina';
  localStorage.clear();
});

afterEach(() => jest.restoreAllMocks());

describe('drafts', () => {
  it('are kept for each member and page', () => {
    keepDraft(draftKeyOf(path), aDraft);
    expect(draftUnder(draftKeyOf(path))).toEqual(aDraft);
    expect(draftUnder(draftKeyOf('/threads/13/dye'))).toBeNull();
    document.body.dataset['member'] = 'rosa';
    expect(draftUnder(draftKeyOf(path))).toBeNull();
  });

  it('of nothing are none', () => {
    keepDraft(draftKeyOf(path), aDraft);
    expect(keepDraft(draftKeyOf(path), null)).toBe(true);
    expect(draftUnder(draftKeyOf(path))).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('that cannot be read are none', () => {
    localStorage.setItem(draftKeyOf(path), 'no such thing');
    expect(draftUnder(draftKeyOf(path))).toBeNull();
  });

  it('of all members go, and nothing else does', () => {
    keepDraft(draftKeyOf(path), aDraft);
    document.body.dataset['member'] = 'rosa';
    keepDraft(draftKeyOf(path), { body: ['Another.'] });
    localStorage.setItem('chosen', 'dark');
    forgetAllDrafts();
    window.dispatchEvent(new Event('pageshow'));
    expect(Object.keys(localStorage)).toEqual(['chosen']);
  });

  it('do not come back by what a page keeps at its end, until it is shown again', () => {
    forgetAllDrafts();
    expect(keepDraft(draftKeyOf(path), aDraft)).toBe(false);
    expect(localStorage).toHaveLength(0);
    window.dispatchEvent(new Event('pageshow'));
    expect(keepDraft(draftKeyOf(path), aDraft)).toBe(true);
  });

  it('are left out where the browser keeps nothing', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    expect(keepDraft(draftKeyOf(path), aDraft)).toBe(false);
    expect(draftUnder(draftKeyOf(path))).toBeNull();
  });
});
