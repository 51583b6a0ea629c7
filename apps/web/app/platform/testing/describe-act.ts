import type { PageViewer } from '@cluster-commons/bridge';
import { languages } from '@cluster-commons/domain/kernel';
import { textFor, type MessageId, type MessageValues } from '@cluster-commons/messages';
import { acts } from '../../acts.ts';
import { sentAs, type Act } from '../acts/act.ts';
import { draftKeyName, draftVersion } from '../drafts/draft-form.ts';
import { safePath } from '../routing/safe-path.ts';
import type { Answers } from './fake-api.ts';
import { aViewer } from './page-request.ts';
import { openAct, sendForm } from './send-form.ts';

/** An act as it is done once. */
interface Done {
  fields: Readonly<Record<string, string>>;
  /** What the mutation gives back, beside that there are no problems. */
  payload: object;
  says: MessageId;
  /** The act that takes it back. */
  undo?: string;
}

interface ActOfForms {
  /** Controls that its form has beside the fields of the act: travelling with it, or asking for something else. */
  beside?: readonly string[];
  /** What its form is filled in from. */
  answers?: Answers;
  viewer?: PageViewer;
  /** Once for each of its sentences. */
  done: readonly Done[];
}

/** Fields that an act does without when it takes another one back. */
const notNeeded = ['reason'];

/** The field that a control is of: each text of a list or of a form within the form has one of its own, `answers.1`. */
const fieldOf = (control: string): string => control.replace(/\.\w+$/, '');

const inEveryLanguage = (id: MessageId, values: MessageValues = {}): string[] =>
  languages.map((language) => textFor(language)(id, values));

const actNamed = (name: string): Act => {
  const found = acts.find((act) => act.name === name);
  if (!found) throw new Error(`There is no act ${name}`);
  return found;
};

/** Describes what is so of every act: its form, its sentences in every language, where it leads and its way back. */
export function describeAct(name: string, { beside = [], answers = {}, viewer = aViewer(), done }: ActOfForms): void {
  const operation = name.replace(/^./, (first) => first.toUpperCase());
  const act = actNamed(name);

  describe(`the act ${name}`, () => {
    it('has a title and names of its fields in every language, and no others', () => {
      for (const id of [act.title, ...Object.values(act.labels)]) {
        for (const words of inEveryLanguage(id)) expect(words).toMatch(/\p{L}/u);
      }
      expect(act.fields).toEqual(expect.arrayContaining(Object.keys(act.labels).map(fieldOf)));
    });

    it('has a form with a control for each field, and no others', async () => {
      const filled = new URLSearchParams(act.fields.map((field) => [field, 'x']));
      const { container } = await openAct(`${name}?${filled.toString()}`, { viewer, answers });
      const controls = container.querySelectorAll(`form[data-act="${name}"] [name]`);
      const names = new Set(Array.from(controls, (control) => fieldOf(control.getAttribute('name') ?? '')));
      expect(
        [...names].filter((control) => ![sentAs, draftKeyName, draftVersion, ...beside].includes(control)).sort(),
      ).toEqual([...act.fields].sort());
    });

    it.each(done)('with $fields says $says, and leads to a page', async ({ fields, payload, says, undo }) => {
      const { status, redirectedTo, said } = await sendForm(name, fields, {
        viewer,
        answers: { [operation]: { [name]: { ...payload, problems: [] } } },
      });
      expect([status, safePath(redirectedTo)]).toEqual([303, redirectedTo]);
      expect([said?.id, said?.undo?.act]).toEqual([says, undo]);
      for (const words of inEveryLanguage(says, said?.values)) {
        expect(words).toMatch(/\p{L}/u);
        expect(words).not.toMatch(/[{}]/);
        for (const value of Object.values(said?.values ?? {})) expect(words).toContain(String(value));
      }
      if (undo === undefined) return;
      const filled = Object.keys(said?.undo?.fields ?? {});
      // One whose answer is a page carries along what fills that.
      if (!said?.undo?.isWhole) expect([...actNamed(undo).fields, ...beside]).toEqual(expect.arrayContaining(filled));
      expect([...filled, ...notNeeded]).toEqual(expect.arrayContaining([...actNamed(undo).fields]));
    });
  });
}
