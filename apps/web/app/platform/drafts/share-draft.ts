import { DiscardDraft } from '../../gql/browser/DiscardDraft.ts';
import { SaveDraft } from '../../gql/browser/SaveDraft.ts';
import { ask, askLast } from '../api/ask.ts';
import { actDone, actSends, actWaits } from '../browser/act-done.ts';
import { deviceId, rememberSaved } from '../browser/drafts.ts';
import type { Begun } from '../browser/keep-typed.ts';
import { listen } from '../browser/listen.ts';
import { holdsText, isSameTyped, typedIn, typeOver, type Typed } from '../browser/typed.ts';
import { offerOther, sayShared, type OtherDraft } from './draft-choice.ts';

/** Milliseconds between what is typed first and its way to the server, and so between two saves. */
const pause = 2500;
/** How long a line that is down is left alone at the most, in milliseconds. */
const longestPause = 120_000;

/** A draft of the API as a form has it. */
export const typedOf = (fields: readonly { name: string; values: readonly string[] }[]): Typed =>
  Object.fromEntries(fields.map(({ name, values }) => [name, values]));

const asFields = (typed: Typed) => Object.entries(typed).map(([name, values]) => ({ name, values: [...values] }));

/** Keeps the draft of a form on the server while it is typed: one request at a time, and one every few seconds. */
class SharedDraft {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underWay: Promise<void> | null = null;
  /** What the server has. */
  #last: Typed | null = null;
  /** What was sent to it. */
  #tried: Typed | null = null;
  #mayBeThere = false;
  #failures = 0;
  #isOver = false;
  /** Nobody has chosen between this text and that of another device. */
  #withdraw: (() => void) | null = null;
  readonly #version: HTMLInputElement | null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly key: string,
    begun: Begun,
  ) {
    this.#version = form.querySelector('[name=draftVersion]');
    const typed = typedIn(form);
    if (begun.isThere && typed !== null) {
      this.#last = typed;
      rememberSaved(key, { version: this.#known, typed });
    }
    if (begun.other !== null) this.#offer({ typed: begun.other, version: this.#known });
    else if (begun.isUnsaved) {
      // It may have been sent when the page before went.
      this.#tried = typed;
      this.#mayBeThere = this.#known === 0;
      this.saveLater();
    }
  }

  get #known(): number {
    return Number(this.#version?.value) || 0;
  }

  set #known(version: number) {
    if (this.#version) this.#version.value = version === 0 ? '' : String(version);
  }

  readonly saveLater = (): void => {
    if (this.#isOver || this.#withdraw !== null) return;
    this.#timer ??= setTimeout(() => void this.save(), Math.min(longestPause, pause * 2 ** this.#failures));
  };

  /** Saves what is typed now, after what is on its way. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#underWay !== null) {
      await this.#underWay;
      return this.saveLater();
    }
    if (this.#isOver || this.#withdraw !== null) return;
    this.#underWay = this.#send().finally(() => (this.#underWay = null));
    await this.#underWay;
  }

  /** Before the form is sent: its draft is then known by its version, and goes with it. */
  readonly finish = (event: Event): void => {
    const first = this.#mayBeThere ? this.save() : this.#underWay;
    if (first !== null) (event as CustomEvent<Promise<void>[]>).detail.push(first);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  };

  /** It was posted: a save that was still on its way leaves nothing behind. */
  readonly over = (): void => {
    this.#isOver = true;
    clearTimeout(this.#timer);
    const version = this.#known;
    void this.#underWay?.then(() => {
      if (this.#known > version) void ask(DiscardDraft, { input: { key: this.#name, version: this.#known } });
    });
  };

  /** What was typed waits to be sent: its draft goes with it then, and is not discarded before. */
  readonly waits = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  };

  /** The page goes: what is not yet saved is sent along. */
  readonly leave = (): void => {
    const typed = typedIn(this.form);
    if (this.#isOver || this.#withdraw !== null || this.#timer === undefined || typed === null || !holdsText(this.form))
      return;
    askLast(SaveDraft, this.#input(typed));
  };

  readonly lineIsBack = (): void => {
    if (this.#failures === 0) return;
    this.#failures = 0;
    void this.save();
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#isOver = true;
  }

  get #name(): string {
    return this.form.dataset['draft'] ?? '';
  }

  #input(typed: Typed) {
    return { input: { key: this.#name, fields: asFields(typed), version: this.#known, deviceId: deviceId() } };
  }

  async #send(): Promise<void> {
    const typed = typedIn(this.form);
    if (typed === null || !holdsText(this.form)) return this.#discard();
    if (this.#last !== null && this.#known > 0 && isSameTyped(typed, this.#last)) return;
    const before = this.#tried;
    this.#tried = typed;
    try {
      const { data } = await ask(SaveDraft, this.#input(typed));
      this.#failures = 0;
      this.#mayBeThere = false;
      if (!data) return;
      const { draft, problems } = data.saveDraft;
      const [problem] = problems;
      if (problem === undefined) this.#saved(draft?.version ?? 0, typed, draft?.updatedAt);
      else if (draft) this.#differs({ ...draft, typed: typedOf(draft.fields) }, before);
      else if (problem.code === 'DRAFT_GONE') this.#known = 0;
      else sayShared(this.form, problem.message);
    } catch {
      this.#failures += 1;
      this.saveLater();
    }
  }

  #saved(version: number, typed: Typed, at: string | undefined): void {
    this.#known = version;
    this.#last = typed;
    if (this.#isOver) return;
    rememberSaved(this.key, { version, typed });
    sayShared(this.form, at === undefined ? '' : new Date(at));
  }

  /** Another device was quicker, or this one, and its answer was lost. */
  #differs(draft: OtherDraft & { deviceId: string | null; version: number }, before: Typed | null): void {
    if (draft.deviceId === deviceId() && before !== null && isSameTyped(draft.typed, before)) {
      this.#known = draft.version;
      this.saveLater();
    } else this.#offer(draft);
  }

  async #discard(): Promise<void> {
    if (this.#known === 0) return;
    const version = this.#known;
    this.#known = 0;
    this.#last = null;
    await ask(DiscardDraft, { input: { key: this.#name, version } }).catch(() => undefined);
    sayShared(this.form, '');
  }

  /** Shows the other draft until somebody chooses; meanwhile this text is kept on this device alone. */
  #offer(other: OtherDraft & { version: number }): void {
    this.#withdraw?.();
    this.#known = other.version;
    this.#withdraw = offerOther(this.form, other, {
      take: () => {
        const mine = typedIn(this.form);
        typeOver(this.form, other.typed);
        this.#settle();
        this.form.dispatchEvent(new Event('input', { bubbles: true }));
        if (mine !== null) this.#offer({ typed: mine, version: this.#known, isMine: true });
      },
      keep: () => {
        this.#settle();
        void this.save();
      },
    });
  }

  #settle(): void {
    this.#withdraw?.();
    this.#withdraw = null;
  }
}

/**
 * Starts to keep a form's draft on the server.
 * @param key under which the device keeps it
 * @returns how to end that
 */
export function startSharing(form: HTMLFormElement, key: string, begun: Begun): () => void {
  const shared = new SharedDraft(form, key, begun);
  const ends = [
    listen(form, 'input', shared.saveLater),
    listen(form, actSends, shared.finish),
    listen(form, actDone, shared.over),
    listen(form, actWaits, shared.waits),
    listen(window, 'pagehide', shared.leave),
    listen(window, 'online', shared.lineIsBack),
  ];
  return () => {
    for (const endOne of ends) endOne();
    shared.stop();
  };
}
