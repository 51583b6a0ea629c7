import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/127.0.0.0 Mobile Safari/537.36';

describe('a device in words', () => {
  it.each([
    [windows, 'en', 'Firefox on Windows'],
    [phone, 'fr', 'Chrome sur Android'],
    [windows, 'es', 'Firefox en Windows'],
    [phone, 'ar', 'Chrome على Android'],
    ['something else', 'en', 'Unknown device'],
    ['', 'fr', 'Appareil inconnu'],
    [null, 'en', 'Unknown device'],
  ] as const)('of %j in %s is %s', (userAgent, language, words) => {
    expect(deviceOf(userAgent, language)).toBe(words);
  });
});
