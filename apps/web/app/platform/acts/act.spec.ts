import type { Operation } from '@cluster-commons/bridge';
import type { MessageId } from '@cluster-commons/messages';
import { valuesOf } from '../forms/form-state.ts';
import { ApiFailure, aProblem, fakeApi, type Answer } from '../testing/fake-api.ts';
import { aViewer } from '../testing/page-request.ts';
import { addressOfAct, askAside, defineAct, type ActContext } from './act.ts';
import { choices, isOn, listed, oneOf, text, textOrNull } from './field-readers.ts';

interface Input {
  title: string;
  about: string | null;
  isOpen: boolean;
  sectors: string[];
  kind: 'QUESTION' | 'DISCUSSION' | null;
  tags: string[];
}
interface Problem {
  code: string;
  message: string;
  path: readonly string[];
}
interface Result {
  writeNote: { note: { id: string } | null; problems: Problem[] };
}

const named = (name: string) =>
  ({
    kind: 'Document',
    definitions: [{ kind: 'OperationDefinition', operation: 'mutation', name: { kind: 'Name', value: name } }],
  }) as unknown;
const WriteNote = named('WriteNote') as Operation<Result, { input: Input }>;
const Look = named('Look') as Operation<{ look: { html: string; problems: Problem[] } }, { input: object }>;

const sentence: MessageId = 'threads.said.opened';

const writeNote = defineAct({
  name: 'writeNote',
  title: 'threads.open',
  Form: () => null,
  document: WriteNote,
  input: {
    title: text,
    about: textOrNull,
    isOpen: isOn,
    sectors: choices,
    kind: oneOf(['QUESTION', 'DISCUSSION']),
    tags: listed,
  },
  labels: { title: 'threads.field.title' },
  aside: async (context) => {
    if (!context.form.has('look')) return null;
    const asked = await askAside(context, Look, { input: {} });
    return 'problems' in asked ? { problems: asked.problems } : { preview: asked.payload.html };
  },
  done: ({ note }, { back }) => ({ say: { id: sentence }, to: `${back}#${note?.id}` }),
});

const formOf = (fields: Readonly<Record<string, string | readonly string[]>>): FormData => {
  const form = new FormData();
  for (const [name, given] of Object.entries(fields))
    for (const value of typeof given === 'string' ? [given] : given) form.append(name, value);
  return form;
};

const written = { WriteNote: { writeNote: { note: { id: 'n1' }, problems: [] } } };

function perform(fields: Parameters<typeof formOf>[0], answers: Readonly<Record<string, Answer>> = written) {
  const { run, asked } = fakeApi(answers);
  const context: ActContext = {
    form: formOf(fields),
    run,
    viewer: aViewer(),
    language: 'en',
    back: '/threads',
    wanted: null,
  };
  return { outcome: writeNote.perform(context), asked };
}

describe('an act', () => {
  it('has an address of its own, and names the fields that a link may fill in', () => {
    expect(addressOfAct(writeNote.name)).toBe('/acts/writeNote');
    expect(writeNote.fields).toEqual(['title', 'about', 'isOpen', 'sectors', 'kind', 'tags']);
  });

  it('reads each field of its input out of the control of the same name', async () => {
    const { outcome, asked } = perform({
      title: ' As typed ',
      about: 'All of it',
      isOpen: 'true',
      sectors: ['13', '', '15'],
      kind: 'QUESTION',
      tags: 'deposits, Joint purchasing،أمانات, ,',
      clientOnly: 'left out',
    });
    await outcome;
    expect(asked).toEqual([
      {
        name: 'WriteNote',
        variables: {
          input: {
            title: ' As typed ',
            about: 'All of it',
            isOpen: true,
            sectors: ['13', '15'],
            kind: 'QUESTION',
            tags: ['deposits', 'Joint purchasing', 'أمانات'],
          },
        },
      },
    ]);
  });

  it('sends every field, those too that the form left out or filled with what is not known', async () => {
    const { outcome, asked } = perform({ kind: 'POEM', isOpen: 'yes', about: '' });
    await outcome;
    const input = { title: '', about: null, isOpen: false, sectors: [], kind: null, tags: [] };
    expect(asked[0]?.variables).toEqual({ input });
  });

  it('leads on with its sentence when it is done', async () => {
    await expect(perform({}).outcome).resolves.toEqual({ say: { id: sentence }, to: '/threads#n1' });
  });
});

describe('an act that is refused', () => {
  const refused = (...problems: object[]) => ({ WriteNote: { writeNote: { note: null, problems } } });

  it('ties each problem to its control, and the others to the form', async () => {
    const answers = refused(
      aProblem('TOO_SHORT', 'input', 'title'),
      aProblem('TOO_LONG', 'input', 'tags', '2'),
      aProblem('NOT_ALLOWED'),
      aProblem('NOT_ALLOWED', 'input'),
    );
    const outcome = await perform({ title: 'x' }, answers).outcome;
    expect(outcome).toMatchObject({
      status: 422,
      state: {
        isSent: true,
        values: { title: ['x'] },
        problems: [
          { code: 'TOO_SHORT', message: 'TOO_SHORT in words', field: 'title' },
          { code: 'TOO_LONG', field: 'tags' },
          { code: 'NOT_ALLOWED', field: '' },
          { code: 'NOT_ALLOWED', field: '' },
        ],
      },
    });
  });

  it('keeps the sentence of a code that these pages do not know', async () => {
    const outcome = await perform({}, refused(aProblem('NEWER_THAN_THIS', 'input', 'title'))).outcome;
    expect(outcome).toMatchObject({
      state: { problems: [{ code: null, message: 'NEWER_THAN_THIS in words', field: 'title' }] },
    });
  });

  it.each([
    ['UNAUTHENTICATED', 401, 'NOT_SIGNED_IN'],
    ['FORBIDDEN', 422, 'NOT_ALLOWED'],
    ['NOT_FOUND', 422, 'NOT_FOUND'],
    ['RATE_LIMITED', 429, 'RATE_LIMITED'],
    ['INTERNAL', 500, null],
    ['BAD_INPUT', 500, null],
  ])('by the error %s answers %i', async (error, status, code) => {
    const outcome = await perform({ title: 'Kept' }, { WriteNote: new ApiFailure(error) }).outcome;
    const state = { isSent: true, values: { title: ['Kept'] }, problems: [{ code, field: '' }] };
    expect(outcome).toEqual({ status, state });
  });

  it.each([
    ['NOT_SIGNED_IN', 401],
    ['RATE_LIMITED', 429],
  ])('by the problem %s answers %i', async (code, status) => {
    expect(await perform({}, refused(aProblem(code))).outcome).toMatchObject({ status });
  });

  it('gives no password back', () => {
    expect(valuesOf(formOf({ email: 'a@example.org', password: 'secret' }))).toEqual({ email: ['a@example.org'] });
  });
});

describe('what a form asks beside its act', () => {
  it('is shown with what was typed, and nothing is done', async () => {
    const { outcome, asked } = perform(
      { look: 'yes', title: 'x' },
      { Look: { look: { html: '<p>x</p>', problems: [] } } },
    );
    expect(await outcome).toEqual({
      status: 200,
      state: { isSent: true, problems: [], preview: '<p>x</p>', values: { look: ['yes'], title: ['x'] } },
    });
    expect(asked.map(({ name }) => name)).toEqual(['Look']);
  });

  it.each([
    ['UNAUTHENTICATED', 401],
    ['RATE_LIMITED', 429],
    ['INTERNAL', 500],
  ])('is refused as the act would be: %s', async (code, status) => {
    const { outcome, asked } = perform({ look: 'yes' }, { Look: new ApiFailure(code) });
    expect(await outcome).toMatchObject({ status });
    expect(asked.map(({ name }) => name)).toEqual(['Look']);
  });
});
