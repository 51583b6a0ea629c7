import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr, problem, type MemberViewer, type Outcome, type Problem } from '@cluster-commons/domain/kernel';
import { natureOf, type MailOutcome } from '@cluster-commons/domain/mail';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { contactAddress, type Config } from '../../platform/config/config.ts';
import { select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { guessLanguage } from '../../platform/language/guess-language.ts';
import { ReplyToThread, ThreadQueries, type Post, type Thread } from '../threads/index.ts';
import { AnswerMail, type Answered } from './answer-mail.ts';
import { BeginByMail } from './begin-by-mail.ts';
import { mailWriter, type WrittenMail } from './written-mail.ts';
import { KeepAttachments, type KeptAttachments } from './keep-attachments.ts';
import { readAddress, type MailAddress } from './mail-address.ts';
import { MailFaults } from './mail-faults.ts';
import { MailInQueries, type ArrivedMail } from './mail-in.queries.ts';
import { keyOfPost, readMail, type ReadMail } from './read-mail.ts';
import { visibleText } from './visible-text.ts';

const writerOf = statement('mail_writer', `select ${select(mailWriter)} from member m where m.id = $1`, mailWriter);

type WrittenTo = Exclude<MailAddress, { for: 'bounce' }>;
type ReplyAddress = Extract<MailAddress, { for: 'reply' }>;

/** Makes of each mail that came in what it is meant to be, once. */
@Injectable()
export class HandleMail implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly queries: MailInQueries,
    private readonly faults: MailFaults,
    private readonly rights: MemberRights,
    private readonly threads: ThreadQueries,
    private readonly reply: ReplyToThread,
    private readonly attachments: KeepAttachments,
    private readonly answers: AnswerMail,
    private readonly begin: BeginByMail,
  ) {}

  onModuleInit(): void {
    this.handlers.on('mail.arrived', 'mail-in', (event) => this.handle(event));
    this.handlers.scheduled('mail-in-sweep', '20 3 * * *', () => this.queries.sweep());
  }

  private async handle(event: Happened<'mail.arrived'>): Promise<void> {
    const mail = await this.queries.waiting(event.payload.mailId);
    if (mail !== null) await this.queries.finish(mail.id, await this.outcomeOf(mail, event));
  }

  private async outcomeOf(mail: ArrivedMail, event: Happened<'mail.arrived'>): Promise<MailOutcome> {
    const address = readAddress(this.config, mail.address, Date.parse(event.at));
    const read = address === null ? null : await readMail(mail.raw).catch(() => null);
    if (address === null || read === null) return 'unknown';
    const ownHost = new URL(this.config.publicUrl).hostname;
    const nature = natureOf({ ...read.facts, returnPath: mail.sender, ownHost });
    if (nature === 'bounce') {
      await this.faults.note(address.memberId, read.reports);
      return 'bounce';
    }
    if (nature === 'automatic' || address.for === 'bounce') return 'automatic';
    return this.written(address, mail, read, event);
  }

  /** In the name of the member whose address it is, whatever the mail says of whom it is from. */
  private async written(
    address: WrittenTo,
    mail: ArrivedMail,
    read: ReadMail,
    event: Happened<'mail.arrived'>,
  ): Promise<MailOutcome> {
    const viewer = await this.rights.viewer(address.memberId);
    const writtenBy = await this.database.one(writerOf, [address.memberId]);
    if (viewer === null || writtenBy === null) return 'unknown';
    const written = { viewer, writtenBy, mail, read, event };
    return address.for === 'new' ? this.begin.run(address, written) : this.answer(address, written);
  }

  private async answer(address: ReplyAddress, written: WrittenMail): Promise<MailOutcome> {
    const { viewer, writtenBy, mail, read, event } = written;
    const words = visibleText(read.text, [contactAddress(this.config).toLowerCase(), mail.address]);
    const thread = await this.threads.byNumber(viewer, address.threadNumber, null);
    const answered: Answered = { ...writtenBy, event, thread, words, messageId: read.messageId };
    if (address.isOver) return this.refused(answered, [problem('REPLY_ADDRESS_OVER')]);
    if (thread === null) return this.refused(answered, [problem('NOT_FOUND')]);
    if (words === '') return this.refused(answered, [problem('REQUIRED')]);
    const kept = await this.attachments.run(viewer, read.files);
    const outcome = await this.post(viewer, thread, { ...written, words, kept });
    if (!outcome.ok) return this.refused(answered, outcome.problems);
    if (kept.leftOut.length > 0) await this.answers.leftOut(answered, outcome.value.number, kept.leftOut);
    return 'posted';
  }

  /** @throws where it may be done in a moment: then it is tried again */
  private async post(
    viewer: MemberViewer,
    thread: Thread,
    given: WrittenMail & { words: string; kept: KeptAttachments },
  ): Promise<Outcome<Post>> {
    const outcome = await this.reply.run(viewer, {
      threadId: thread.id,
      body: given.words,
      lang: guessLanguage(given.words) ?? languageOr(given.writtenBy.locale),
      clientKey: keyOfPost(given.read.messageId ?? given.mail.id),
      replyTo: null,
      fileIds: given.kept.ids,
    });
    if (!outcome.ok && outcome.problems[0]?.code === 'THREAD_CHANGED') throw new Error('The discussion changes');
    return outcome;
  }

  private async refused(answered: Answered, problems: readonly Problem[]): Promise<MailOutcome> {
    await this.answers.refused(answered, problems[0] ?? problem('NOT_ALLOWED'));
    return 'refused';
  }
}
