import { describe, expect, it } from '@jest/globals';
import { testConfig } from '../../platform/testing/test-config.ts';
import { addressFor, endOfAddress, isOurs, readAddress } from './mail-address.ts';

const config = testConfig('postgres://nowhere/none', {
  MAIL_IN_ADDRESS: 'answerhere@in.commons.example',
  MAIL_IN_SECRET: 'a secret of the service',
});
const memberId = '01900000-0000-7000-8000-00000000abcd';
const now = Date.parse('2026-11-30T23:30:00Z');
const day = 86_400_000;
const reply = () => addressFor(config, memberId, { for: 'reply', threadNumber: 412 }, now) ?? '';

describe('the address that a discussion is answered at', () => {
  it('is one that mail servers take, and says whose and which', () => {
    const [local = ''] = reply().split('@');
    expect(local.length).toBeLessThanOrEqual(64);
    expect(reply()).toMatch(/^answerhere\+[0-9a-z]+@in\.commons\.example$/);
    expect(readAddress(config, reply(), now)).toEqual({ for: 'reply', memberId, threadNumber: 412, isOver: false });
    expect(readAddress(config, reply().toUpperCase(), now)?.memberId).toBe(memberId);
  });

  it('is over after thirty days, and is still known then', () => {
    expect(readAddress(config, reply(), now + 30 * day)?.isOver).toBe(false);
    expect(readAddress(config, reply(), now + 31 * day)).toMatchObject({ memberId, isOver: true });
    expect(endOfAddress(now).toISOString()).toBe('2026-12-30T00:00:00.000Z');
  });

  it('begins discussions for a year where it is one of a cluster', () => {
    const address = addressFor(config, memberId, { for: 'new', number: 2 ** 31 - 1 }, now) ?? '';
    expect(address).toMatch(/^new\+[0-9a-z]+@in\.commons\.example$/);
    expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
    expect(isOurs(config, address)).toBe(true);
    expect(readAddress(config, address, now)).toEqual({ for: 'new', memberId, number: 2 ** 31 - 1, isOver: false });
    expect(readAddress(config, address, now + 365 * day)?.isOver).toBe(false);
    expect(readAddress(config, address, now + 366 * day)?.isOver).toBe(true);
    expect(endOfAddress(now, 'new').toISOString()).toBe('2027-11-30T00:00:00.000Z');
  });

  it('is another one for another member, discussion, use or secret', () => {
    const others = [
      addressFor(config, memberId.replace('abcd', 'abce'), { for: 'reply', threadNumber: 412 }, now),
      addressFor(config, memberId, { for: 'reply', threadNumber: 413 }, now),
      addressFor(config, memberId, { for: 'bounce' }, now),
      addressFor(
        { ...config, authSecret: 'another-secret-of-thirty-two-letters' },
        memberId,
        { for: 'reply', threadNumber: 412 },
        now,
      ),
    ];
    expect(new Set([reply(), ...others]).size).toBe(5);
    expect(readAddress(config, others[2] ?? '', now)).toEqual({ for: 'bounce', memberId, isOver: false });
    expect(readAddress(config, others[3] ?? '', now)).toBeNull();
  });

  it('is nobody’s with one letter changed, left out or added', () => {
    const address = reply();
    const at = address.indexOf('@');
    for (let place = address.indexOf('+') + 1; place < at; place += 1) {
      const other = address[place] === 'a' ? 'b' : 'a';
      for (const letter of [other, '', `${other}${address[place] ?? ''}`]) {
        const changed = address.slice(0, place) + letter + address.slice(place + 1);
        expect([changed, readAddress(config, changed, now)]).toEqual([changed, null]);
      }
    }
  });

  it.each([
    'answerhere@in.commons.example',
    'answerhere+@in.commons.example',
    'answerhere+x@in.commons.example',
    'x',
    '',
  ])('is not %j', (address) => {
    expect(readAddress(config, address, now)).toBeNull();
  });

  it('is there only where mail comes in', () => {
    expect(addressFor({ ...config, mailIn: null }, memberId, { for: 'bounce' }, now)).toBeNull();
    expect(isOurs({ mailIn: null }, reply())).toBe(false);
    expect(isOurs(config, 'answerhere+anything@in.commons.example')).toBe(true);
  });
});
