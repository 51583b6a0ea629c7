import type { ReactNode } from 'react';
import { screen, within } from '@testing-library/react';
import { TextField } from '../forms/fields.tsx';
import { CameBackContext } from '../forms/form-context.ts';
import type { FormState } from '../forms/form-state.ts';
import { aPageRequest, aViewer, origin } from '../testing/page-request.ts';
import { show, writePage } from '../testing/write-page.tsx';
import { ActForm, HiddenFields, SubmitButton } from './ActForm.tsx';

const form = (subject?: string) => (
  <ActForm act="writeNote" subject={subject}>
    <HiddenFields values={{ noteId: subject, nothing: undefined }} />
    <TextField name="title" label="Title" />
    <SubmitButton label="Save the note">Save</SubmitButton>
  </ActForm>
);

const open = (page: ReactNode) =>
  show(writePage(page, aPageRequest({ viewer: aViewer() }), new URL(`${origin}/threads`)), { language: 'en' });

const cameBack = (with_: Partial<FormState>) => {
  const state = { problems: [], isSent: true, values: {}, labels: { title: 'threads.field.title' }, ...with_ } as const;
  return open(<CameBackContext value={state}>{form('7')}</CameBackContext>);
};

describe('the form of an act', () => {
  it('is posted to the address of the act', () => {
    const sent = open(form()).querySelector('form');
    expect(sent).toHaveAttribute('method', 'post');
    expect(sent).toHaveAttribute('action', '/acts/writeNote');
    expect(sent).toHaveAttribute('data-act', 'writeNote');
  });

  it('has ids of its own where the act has several forms on a page', () => {
    const container = open(
      <>
        {form('7')}
        {form('8')}
      </>,
    );
    const ids = Array.from(container.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [first, second] = screen.getAllByLabelText('Title');
    expect(first?.closest('form')).toHaveFormValues({ noteId: '7' });
    expect(second?.closest('form')).toHaveFormValues({ noteId: '8' });
  });

  it('names its button by what it does', () => {
    open(form());
    expect(screen.getByRole('button', { name: 'Save the note' })).toHaveAttribute('type', 'submit');
  });

  it('leaves out a field that travels unseen and has no value', () => {
    expect(open(form('7')).querySelector('[name=nothing]')).toBeNull();
  });
});

describe('a form that came back', () => {
  it('leads from each problem to its control, and says it beside it', () => {
    cameBack({ problems: [{ code: 'TOO_SHORT', message: 'Say more.', field: 'title' }], values: { title: ['x'] } });
    const control = screen.getByLabelText('Title');
    expect(control).toBeInvalid();
    expect(control).toHaveAccessibleDescription(/Say more/);
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(within(summary).getByRole('link')).toHaveAttribute('href', `#${control.id}`);
  });

  it('says first what concerns no control', () => {
    cameBack({ problems: [{ code: 'RATE_LIMITED', field: '' }] });
    expect(screen.getByRole('alert')).toHaveTextContent(/^That was many times/);
    expect(screen.getByLabelText('Title')).toBeValid();
  });

  it('says what concerns a control that is not to be seen as it says what concerns none', () => {
    cameBack({ problems: [{ code: 'NOT_FOUND', message: 'It is gone.', field: 'noteId' }] });
    expect(screen.getByRole('alert')).toHaveTextContent('It is gone.');
    expect(within(screen.getByRole('alert')).queryByRole('link')).toBeNull();
  });

  it('without problems has no summary', () => {
    cameBack({ values: { title: ['x'] } });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText('Title')).toHaveValue('x');
  });

  it('keeps the page that it stood on', () => {
    expect(cameBack({ values: { back: ['/threads/7'] } }).querySelector('[name=back]')).toHaveValue('/threads/7');
  });
});
