import { describe, expect, it } from '@jest/globals';
import { pictureFrame } from './picture-frame.ts';

describe('the frame of a picture', () => {
  it('has its size, and says what it takes', () => {
    const drawn = pictureFrame({ width: 1200, height: 600, bytes: 84_400 });
    expect(drawn).toMatch(/^<svg [^>]*width="1200" height="600" viewBox="0 0 1200 600">/);
    expect(drawn).toContain('>84 kB</text>');
  });

  it.each([
    [1, '>1 kB<'],
    [1_240_000, '>1240 kB<'],
  ])('says %i bytes as %s', (bytes, words) => {
    expect(pictureFrame({ width: 10, height: 10, bytes })).toContain(words);
  });

  it('says nothing of a picture that is not opened', () => {
    expect(pictureFrame({ width: 64, height: 64, bytes: null })).not.toContain('<text');
  });
});
