import type { Said } from '@cluster-commons/bridge';
import { languages, type Language } from '@cluster-commons/domain/kernel';
import { textFor, type MessageId } from '@cluster-commons/messages';
import { acts } from './acts.ts';
import { safePath } from './platform/routing/safe-path.ts';
import type { Answers } from './platform/testing/fake-api.ts';
import { aViewer } from './platform/testing/page-request.ts';
import { openAct, sendForm } from './platform/testing/send-form.ts';

const viewer = aViewer({ role: 'moderator' });

/** Controls that a form has beside the fields of its act, each for a reason of its own. */
const besideFields: Readonly<Record<string, readonly string[]>> = {
  // Where to go on to.
  signIn: ['next'],
  // The switch of the composer, and the thread to lead back to.
  openThread: ['mode'],
  replyToThread: ['mode', 'place'],
  // What was marked before, for the way back.
  acceptAnswer: ['before'],
  // Who asked, for the names of the buttons.
  answerConnection: ['name'],
  // The same of a thread.
  bookmarkThread: ['title'],
};

/** Fields that an act does without when it takes another one back. */
const notNeeded = ['reason'];

const problems: object[] = [];
const thread = { id: 'thread 12', number: 12, slug: 'yarn', isLocked: true, answer: { number: 2 } };
const connection = { id: 'x', other: { name: 'Selam' } };
const cluster = { id: 'c', slug: 'agra', name: 'Agra footwear' };

interface Sample {
  fields: Readonly<Record<string, string>>;
  answers: Answers;
}

const hiding = (hidden: string): Sample => ({
  fields: { postId: 'post 2', hidden },
  answers: { HidePost: { hidePost: { post: { id: 'post 2', number: 2 }, problems } } },
});
const closing = (isLocked: boolean): Sample => ({
  fields: { threadId: 'thread 12', locked: String(isLocked) },
  answers: { LockThread: { lockThread: { thread: { ...thread, isLocked }, problems } } },
});
const pinning = (pinned: string): Sample => ({
  fields: { threadId: 'thread 12', pinned },
  answers: { PinThread: { pinThread: { thread, problems } } },
});
const joining = (joined: string): Sample => ({
  fields: { clusterId: 'c', joined },
  answers: { JoinCluster: { joinCluster: { cluster, problems } } },
});
const accepting = (postId: string, before: string): Sample => ({
  fields: { threadId: 'thread 12', postId, before },
  answers: { AcceptAnswer: { acceptAnswer: { thread, problems } } },
});
const answering = (accept: string): Sample => ({
  fields: { connectionId: 'x', accept },
  answers: { AnswerConnection: { answerConnection: { connection, problems } } },
});
const bookmarking = (isBookmarked: boolean): Sample => ({
  fields: { threadId: 'thread 12', bookmarked: String(isBookmarked), title: 'Yarn' },
  answers: { BookmarkThread: { bookmarkThread: { isBookmarked, problems } } },
});

/** Each act as it is done, once for each of its sentences. */
const samples: Readonly<Record<string, readonly Sample[]>> = {
  signUp: [{ fields: {}, answers: { SignUp: { signUp: { email: 'a@example.org', problems } } } }],
  signIn: [{ fields: {}, answers: { SignIn: { signIn: { viewer: { isProfileComplete: true }, problems } } } }],
  signOut: [{ fields: {}, answers: { SignOut: { signOut: { isSignedOut: true, problems } } } }],
  updateProfile: [
    { fields: {}, answers: { UpdateProfile: { updateProfile: { member: { handle: 'amina' }, problems } } } },
  ],
  openThread: [{ fields: {}, answers: { OpenThread: { openThread: { thread, problems } } } }],
  replyToThread: [{ fields: {}, answers: { ReplyToThread: { replyToThread: { post: { number: 2 }, problems } } } }],
  acceptAnswer: [accepting('post 2', ''), accepting('', 'post 2')],
  joinCluster: [joining('true'), joining('false')],
  requestConnection: [{ fields: {}, answers: { RequestConnection: { requestConnection: { connection, problems } } } }],
  answerConnection: [answering('true'), answering('false')],
  bookmarkThread: [bookmarking(true), bookmarking(false)],
  hidePost: [hiding('true'), hiding('false')],
  lockThread: [closing(true), closing(false)],
  pinThread: [pinning('true'), pinning('false')],
};

/** What is said of acts that can be taken back, in the order of their samples. */
const takenBack = [
  'threads.said.accepted',
  'threads.said.unaccepted',
  'clusters.said.joined',
  'clusters.said.left',
  'bookmarks.said.added',
  'bookmarks.said.removed',
  'moderation.said.hidden',
  'moderation.said.locked',
  'moderation.said.pinned',
  'moderation.said.unpinned',
];

const whole: Answers = {
  NewThread: { viewer: { id: viewer.id, clusters: [] } },
  EditProfile: {
    viewer: { id: viewer.id, locale: 'en', isProfileComplete: true },
    member: { handle: 'amina', languages: [], expertise: [], sectors: [], isMembersOnly: false },
  },
};

const inEveryLanguage = (id: MessageId, values: Said['values'] = {}): string[] =>
  languages.map((language: Language) => textFor(language)(id, values));

describe('the acts of the product', () => {
  it('have names and addresses of their own', () => {
    const names = acts.map(({ act }) => act.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { act } of acts) expect(act.address).toBe(`/acts/${act.name}`);
  });

  it('are all done in the samples', () => {
    expect(Object.keys(samples).sort()).toEqual(acts.map(({ act }) => act.name).sort());
  });
});

describe.each(acts.map((page) => [page.act.name, page] as const))('the act %s', (name, { act }) => {
  it('has a title and names of its fields in every language', () => {
    for (const id of [act.title, ...Object.values(act.labels)]) {
      for (const words of inEveryLanguage(id)) expect(words).toMatch(/\p{L}/u);
    }
  });

  it('names in its summary of problems only fields that it has', () => {
    expect(act.fields).toEqual(expect.arrayContaining(Object.keys(act.labels)));
  });

  it('has a form with a control for each field, and no others', async () => {
    const filled = new URLSearchParams(act.fields.map((field) => [field, 'x']));
    const { container } = await openAct(`${name}?${filled.toString()}`, { viewer, answers: whole });
    const controls = container.querySelectorAll(`form[data-act="${name}"] [name]`);
    const names = new Set(Array.from(controls, (control) => control.getAttribute('name')));
    const beside = besideFields[name] ?? [];
    expect([...names].filter((control) => !beside.includes(control ?? '')).sort()).toEqual([...act.fields].sort());
  });

  it.each(samples[name] ?? [])('says what it did, and leads to a page: $fields', async ({ fields, answers }) => {
    const { status, redirectedTo, said } = await sendForm(name, fields, { viewer, answers });
    expect([status, safePath(redirectedTo)]).toEqual([303, redirectedTo]);
    for (const words of inEveryLanguage(said?.id as MessageId, said?.values)) {
      expect(words).toMatch(/\p{L}/u);
      expect(words).not.toMatch(/[{}]/);
      for (const value of Object.values(said?.values ?? {})) expect(words).toContain(String(value));
    }
  });
});

describe('acts that can be taken back', () => {
  const withUndo = async () => {
    const found: Said[] = [];
    for (const [name, done] of Object.entries(samples)) {
      for (const { fields, answers } of done) {
        const { said } = await sendForm(name, fields, { viewer, answers });
        if (said?.undo) found.push(said);
      }
    }
    return found;
  };

  it('are these', async () => {
    expect((await withUndo()).map(({ id }) => id)).toEqual(takenBack);
  });

  it('name an act that there is, and fill in its fields', async () => {
    for (const { undo } of await withUndo()) {
      const fields = acts.find(({ act }) => act.name === undo?.act)?.act.fields ?? [];
      const filled = Object.keys(undo?.fields ?? {});
      expect([...fields, ...(besideFields[undo?.act ?? ''] ?? [])]).toEqual(expect.arrayContaining(filled));
      expect([...filled, ...notNeeded]).toEqual(expect.arrayContaining([...fields]));
    }
  });
});
