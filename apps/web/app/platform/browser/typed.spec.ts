import { typedIn, typeIn } from './typed.ts';

const blank = `
  <input type="hidden" name="clientKey" value="key"><input type="password" name="password" value="">
  <input name="title"><textarea name="body"></textarea><input name="tags">
  <input type="radio" name="kind" value="QUESTION" checked><input type="radio" name="kind" value="DISCUSSION">
  <input type="checkbox" name="languages" value="en"><input type="checkbox" name="languages" value="ha">
  <select name="clusterId"><option value="">All</option><option value="7">Agra</option></select>
  <select name="lang"><option>ar</option><option selected>en</option></select>
  <button name="mode" value="preview">Preview</button>`;

const filled = {
  title: ['Who pays?'],
  body: ['Half a text'],
  tags: ['yarn, dye'],
  kind: ['DISCUSSION'],
  languages: ['en', 'ha'],
  clusterId: ['7'],
  lang: ['ar'],
};

function form(html = blank): HTMLFormElement {
  document.body.innerHTML = `<form>${html}</form>`;
  return document.querySelector('form') as HTMLFormElement;
}
const control = (name: string) => document.querySelector(`[name=${name}]`) as HTMLInputElement;

describe('what is typed in a form', () => {
  it('is nothing as long as nobody has typed or chosen', () => {
    expect(typedIn(form())).toBeNull();
  });

  it.each(['title', 'body', 'tags'])('is something with a text in %s alone', (name) => {
    const blankForm = form();
    control(name).value = 'x';
    expect(typedIn(blankForm)?.[name]).toEqual(['x']);
  });

  it('is nothing that is not sent, as the words that narrow a list', () => {
    const field = form('<input type="search"><input name="title">').querySelector('input') as HTMLInputElement;
    field.value = 'swahili';
    expect(typedIn(field.form as HTMLFormElement)).toBeNull();
  });

  it('is something with a choice alone', () => {
    const blankForm = form();
    control('lang').value = 'ar';
    expect(typedIn(blankForm)).toMatchObject({ lang: ['ar'], title: [''] });
  });

  it('holds every control that is seen, and comes back into a new form', () => {
    const first = form();
    expect(typeIn(first, filled)).toBe(true);
    const typed = typedIn(first);
    expect(typed).toEqual(filled);
    const again = form();
    expect(typeIn(again, typed ?? {})).toBe(true);
    expect(typedIn(again)).toEqual(filled);
  });

  it('holds what the server gave back in a form that was refused', () => {
    expect(typedIn(form('<textarea name="body">Sent</textarea>'))).toEqual({ body: ['Sent'] });
  });
});

describe('what was typed before', () => {
  it('leaves alone a form that the server filled in', () => {
    const cameBack = form('<input name="title"><textarea name="body">Newer</textarea>');
    expect(typeIn(cameBack, filled)).toBe(false);
    expect([control('title').value, control('body').value]).toEqual(['', 'Newer']);
  });

  it('leaves alone what was typed or chosen meanwhile, and fills in the rest', () => {
    const early = form();
    control('title').value = 'Newer';
    document.querySelectorAll<HTMLInputElement>('[name=languages]')[1]?.click();
    expect(typeIn(early, { ...filled, languages: ['en'] })).toBe(true);
    expect(typedIn(early)).toEqual({ ...filled, title: ['Newer'], languages: ['ha'] });
  });

  it('leaves a choice that is no longer offered', () => {
    const fewer = form('<select name="clusterId"><option value="">All</option></select><input name="title">');
    typeIn(fewer, filled);
    expect(typedIn(fewer)).toEqual({ clusterId: [''], title: ['Who pays?'] });
  });
});
