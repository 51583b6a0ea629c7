import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { inMegabytes, mostBytesOf } from '@cluster-commons/domain/files';
import { languageOr, type MemberViewer } from '@cluster-commons/domain/kernel';
import { mailLimits } from '@cluster-commons/domain/mail';
import type { NotificationKind } from '@cluster-commons/domain/notifications';
import { filePath, postPath, threadPath, unsubscribePath } from '@cluster-commons/paths';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { postFrom, ThreadQueries, type Post, type Thread } from '../threads/index.ts';
import { mailToSend, markSent, type MailOutRow } from './due-mail.queries.ts';
import { addressFor, endOfAddress } from './mail-address.ts';
import { MailFaults } from './mail-faults.ts';
import { refusedAddress } from './refused-address.ts';
import { stopToken, type StopWhat } from '../../platform/mail/stop-token.ts';
import { writeThreadLetter, type MailedPost } from './thread-letter.tsx';

interface ToldPost {
  readonly post: Post;
  readonly kind: NotificationKind;
}

/** Mails of discussions: what is in them is what stands there when they are written. */
@Injectable()
export class ThreadMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: NetworkIdentity,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly rights: MemberRights,
    private readonly threads: ThreadQueries,
    private readonly mailer: Mailer,
    private readonly faults: MailFaults,
  ) {}

  onModuleInit(): void {
    this.handlers.on('mail.due', 'thread-mails', (event) => this.send(event));
  }

  /** A mail that was sent is sent no more; stopped between the two, it goes again under the same number, and is seen once. */
  private async send(event: Happened<'mail.due'>): Promise<void> {
    const mail = await this.database.one(mailToSend, [event.payload.mailId]);
    const viewer = mail === null ? null : await this.rights.viewer(mail.memberId);
    const thread = mail === null || viewer === null ? null : await this.threads.byId(viewer, mail.threadId);
    if (mail === null || viewer === null || thread === null) return;
    const told = await this.postsOf(viewer, mail);
    if (told.length > 0) await this.deliver(mail, viewer, thread, told);
    await this.database.all(markSent, [mail.id]);
  }

  /** Those that are still there and that the reader has not read meanwhile. */
  private async postsOf(viewer: MemberViewer, { postIds, kinds, readNumber }: MailOutRow): Promise<ToldPost[]> {
    const rows = await Promise.all(postIds.map((id) => this.threads.postById(viewer, id)));
    return rows.flatMap((row, index) => {
      const post = row === null || row.number <= readNumber ? null : postFrom(viewer, row);
      return post === null || post.body === null || post.html === null || post.state !== 'VISIBLE'
        ? []
        : [{ post, kind: kinds[index] ?? 'new_post' }];
    });
  }

  private async deliver(mail: MailOutRow, viewer: MemberViewer, thread: Thread, told: ToldPost[]): Promise<void> {
    const language = languageOr(mail.locale);
    const now = Date.parse(mail.createdAt);
    const replyTo = addressFor(this.config, viewer.id, { for: 'reply', threadNumber: thread.number }, now);
    const [first] = told;
    const last = told.at(-1);
    if (first === undefined || last === undefined) return;
    const stop = (what: StopWhat): string => unsubscribePath(stopToken(this.config, viewer.id, what));
    const stopThread = stop({ kind: 'thread', id: thread.id });
    const inLanguage = (path: string): string => `${this.config.publicUrl}${path}?lang=${language}`;
    const place = thread.cluster?.name ?? this.identity.name;
    const letter = await writeThreadLetter({
      network: this.identity.name,
      origin: this.config.publicUrl,
      thread: {
        title: thread.title,
        url: this.config.publicUrl + threadPath(thread),
        place,
        isPublic: thread.visibility === 'public',
      },
      posts: told.slice(0, mailLimits.posts).map((one) => this.mailed(thread, one)),
      moreCount: Math.max(0, told.length - mailLimits.posts),
      reader: { language, email: mail.email, isTextOnly: mail.isTextOnly },
      answer:
        replyTo === null ? null : { until: endOfAddress(now), megabytes: inMegabytes(mostBytesOf(viewer, 'post')) },
      stop: {
        thread: inLanguage(stopThread),
        kind: inLanguage(stop({ kind: 'kind', id: first.kind })),
        all: inLanguage(stop({ kind: 'all' })),
      },
    });
    const sealed = {
      to: mail.email,
      language,
      id: `${isOfPost(last.kind) ? 'post' : last.kind}.${last.post.id}`,
      at: mail.createdAt,
      after: [`thread.${thread.id}`, ...(last.post.replyTo === null ? [] : [`post.${last.post.replyTo.id}`])],
      list: { id: thread.cluster?.slug ?? 'discussions', name: place },
      stop: stopThread,
      replyTo: replyTo === null ? null : { name: thread.title, address: replyTo },
      by: authorOf(last.post),
      bounceTo: addressFor(this.config, viewer.id, { for: 'bounce' }, now),
    };
    try {
      await this.mailer.deliver(sealed, letter);
    } catch (error) {
      const report = refusedAddress(error, mail.email);
      if (report === null) throw error;
      await this.faults.note(viewer.id, [report]);
    }
  }

  private mailed(thread: Thread, { post, kind }: ToldPost): MailedPost {
    return {
      kind,
      number: post.number,
      author: authorOf(post),
      about: post.author.headline ?? '',
      at: post.createdAt,
      lang: post.lang,
      body: post.body ?? '',
      html: post.html ?? '',
      url: this.config.publicUrl + postPath(thread, post.number),
      files: post.files.map(({ id, name, bytes }) => ({
        name,
        bytes,
        url: this.config.publicUrl + filePath({ id, name }),
      })),
    };
  }
}

/** Whether the mail is that of the post itself, which other mails then name as the one before them. */
const isOfPost = (kind: NotificationKind): boolean => kind !== 'answer' && kind !== 'reminder';

/** Null where they stand under no name. */
const authorOf = ({ author }: Post): string | null => (author.withheldAs === null ? author.name : null);
