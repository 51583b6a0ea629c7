import { sentAs } from './sent-as.ts';

const typed = (files: readonly File[]): FormData => {
  const form = new FormData();
  form.append('body', 'A deposit.');
  for (const file of files) form.append('file', file);
  form.append('lang', '');
  return form;
};

describe('what is sent', () => {
  it('is plain where no file was chosen', () => {
    expect(String(sentAs(typed([])))).toBe('body=A+deposit.&lang=');
    expect(String(sentAs(typed([new File([], '')])))).toBe('body=A+deposit.&lang=');
  });

  it('is whole with its files, also with an empty one', () => {
    const whole = typed([new File(['a'], 'a.txt'), new File([], 'empty.txt')]);
    expect(sentAs(whole)).toBe(whole);
  });
});
