import { isDecoration, isHardBounce, natureOf, statusIn, type MailFacts } from './index.ts';

const facts = (head: Record<string, string> = {}, given: Partial<MailFacts> = {}): MailFacts => ({
  returnPath: 'anjali@handloom.example',
  head: new Map(Object.entries({ from: 'Anjali <anjali@handloom.example>', ...head })),
  hops: 3,
  isReport: false,
  ownHost: 'commons.example',
  ...given,
});

describe('a mail that comes in', () => {
  it.each([
    ['of a person', facts(), 'written'],
    ['that says it is of a person', facts({ 'auto-submitted': 'no' }), 'written'],
    ['of somebody called postmaster elsewhere in the address', facts({ from: 'the.postmaster@a.example' }), 'written'],
    ['of another list', facts({ 'list-id': '<yarn.other.example>' }), 'written'],
    ['of a holiday program', facts({ 'auto-submitted': 'auto-replied (vacation)' }), 'automatic'],
    ['of a program that says nothing else', facts({ precedence: 'Bulk' }), 'automatic'],
    ['of an old program', facts({ precedence: 'auto_reply' }), 'automatic'],
    ['of Exchange', facts({ 'x-autoreply': 'yes' }), 'automatic'],
    ['of cPanel', facts({ 'x-autorespond': 'Away' }), 'automatic'],
    ['that takes no answer', facts({}, { returnPath: '' }), 'automatic'],
    ['of a mail server', facts({ from: 'Mail Delivery <MAILER-DAEMON@mx.example>' }), 'automatic'],
    ['of our own', facts({ 'list-id': '"Nakuru" <nakuru.commons.example>' }), 'automatic'],
    ['that runs in a circle', facts({}, { hops: 31 }), 'automatic'],
    [
      'that reports on another',
      facts({ 'auto-submitted': 'auto-replied' }, { isReport: true, returnPath: '' }),
      'bounce',
    ],
  ] as const)('%s', (_what, given, nature) => {
    expect(natureOf(given)).toBe(nature);
  });
});

describe('an answer of a mail server', () => {
  it.each([
    ['5.1.1', true],
    ['5.1.10', true],
    ['5.2.1', true],
    [' 5.1.2 ', true],
    ['5.1.7', false],
    ['5.2.2', false],
    ['5.7.1', false],
    ['4.1.1', false],
    ['5.1.11', false],
    ['', false],
  ])('%s of an address that is dead: %s', (status, isHard) => {
    expect(isHardBounce(status)).toBe(isHard);
  });

  it('has its code among its words', () => {
    expect(statusIn('550 5.1.1 <a@b.example>: no such user')).toBe('5.1.1');
    expect(statusIn('550 no such user at 10.5.1.1.7')).toBeNull();
  });
});

describe('a part of a mail', () => {
  it.each([
    ['a logo', { isInText: true, bytes: 4_000, mediaType: 'image/png' }, true],
    ['a picture between the lines', { isInText: true, bytes: 400_000, mediaType: 'image/jpeg' }, false],
    ['a small document', { isInText: false, bytes: 400, mediaType: 'text/csv' }, false],
    ['a seal', { isInText: false, bytes: 40_000, mediaType: 'application/pkcs7-signature' }, true],
  ])('%s is left out: %s', (_what, part, isLeftOut) => {
    expect(isDecoration(part)).toBe(isLeftOut);
  });
});
