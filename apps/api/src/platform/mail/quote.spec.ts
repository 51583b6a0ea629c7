import { describe, expect, it } from '@jest/globals';
import { writeMail } from './letter.tsx';

describe('a mail with the words of a member', () => {
  it('shows them as theirs, as plain text, to whoever has no account', async () => {
    const letter = await writeMail(
      {
        kind: 'invitation',
        language: 'fr',
        name: '',
        path: '/join/abc',
        values: { inviter: 'Wanjiru' },
        quote: { text: 'Come <b>before</b> Thursday', by: 'Wanjiru' },
        isToStranger: true,
      },
      'http://here.example',
      'Cluster Commons',
    );
    expect(letter.subject).toMatch(/vous invite/);
    expect(letter.text).toMatch(/^Bonjour,\n/);
    expect(letter.text).toContain('“Come <b>before</b> Thursday”\nécrit par');
    expect(letter.html).not.toContain('<b>before');
  });
});
