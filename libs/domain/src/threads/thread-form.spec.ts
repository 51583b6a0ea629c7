import { checkForm, type ThreadForm } from './index.ts';

const nothing: ThreadForm = { kind: 'question', body: null, case: null, lookingFor: null, poll: null };
const press = { problem: 'Creases', action: 'A press', cost: '184,000', result: 'Fewer', failed: 'Nothing' };
const dyer = { wanted: 'A dyer', offered: '', until: '' };

describe('what a thread is written with', () => {
  it.each<[Partial<ThreadForm>, string]>([
    [{ kind: 'question', body: 'Who signs?' }, ''],
    [{ kind: 'announcement', body: 'The bank is closed.' }, ''],
    [{ kind: 'case', case: press }, ''],
    [{ kind: 'looking_for', lookingFor: dyer }, ''],
    [{ kind: 'poll', body: 'Which deposit?', poll: {} }, ''],
    [{ kind: 'poll', body: 'Which deposit?' }, 'poll REQUIRED'],
    [{ kind: 'question', body: 'Which deposit?', poll: {} }, 'poll NOT_A_VALUE'],
    [{ kind: 'discussion' }, 'body REQUIRED'],
    [{ kind: 'case' }, 'case REQUIRED'],
    [{ kind: 'case', body: 'We bought a press.' }, 'body NOT_A_VALUE, case REQUIRED'],
    [{ kind: 'case', case: press, lookingFor: dyer }, 'lookingFor NOT_A_VALUE'],
    [{ kind: 'looking_for', lookingFor: { ...dyer, wanted: '' } }, 'lookingFor.wanted REQUIRED'],
    [{ kind: 'question', body: 'Who signs?', case: { ...press, cost: '' } }, 'case NOT_A_VALUE, case.cost REQUIRED'],
  ])('%j: %s', (given, expected) => {
    const problems = checkForm({ ...nothing, ...given });
    expect(problems.map(({ code, path }) => `${path.slice(1).join('.')} ${code}`).join(', ')).toBe(expected);
  });
});
