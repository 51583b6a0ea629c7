import { chooseDraft } from './choose-draft.ts';

const text = (body: string) => ({ body: [body] });
const at = (version: number, body: string) => ({ version, typed: text(body) });

describe('of two drafts of one form', () => {
  it.each([
    ['nothing here, nothing there', null, null, null, 'there'],
    ['another device has begun', null, null, at(1, 'a'), 'there'],
    ['typed before the server knew any', text('a'), null, null, 'here'],
    ['posted or discarded elsewhere', text('a'), at(2, 'a'), null, 'there'],
    ['posted elsewhere, and gone on here', text('ab'), at(2, 'a'), null, 'here'],
    ['saved, and nothing since', text('a'), at(2, 'a'), at(2, 'a'), 'same'],
    ['typed the same on both', text('a'), null, at(1, 'a'), 'same'],
    ['gone on here after it was saved', text('ab'), at(2, 'a'), at(2, 'a'), 'here'],
    ['gone on there after all was saved', text('a'), at(2, 'a'), at(3, 'ac'), 'there'],
    ['gone on here and there', text('ab'), at(2, 'a'), at(3, 'ac'), 'both'],
    ['begun here and there', text('a'), null, at(1, 'c'), 'both'],
  ])('%s', (_what, here, saved, there, choice) => {
    expect(chooseDraft({ here, saved, there })).toBe(choice);
  });
});
