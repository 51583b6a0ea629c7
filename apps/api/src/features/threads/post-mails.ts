import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { postPath } from '@cluster-commons/paths';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { mailsNow } from '../../platform/mail/mails-now.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

/** A post, its thread and its author as they are when the mail is written. */
interface PostToTellOf {
  postNumber: number;
  hiddenAt: string | null;
  reason: string | null;
  number: number;
  slug: string;
  title: string;
  authorId: string;
  name: string;
  email: string;
  locale: string;
}

/** Nothing for authors who cannot get our mail or cannot act on it, imported, suspended, unconfirmed, and for those who want no mail of it. */
const postToTellOf = statement(
  'post_to_tell_of',
  `select o.number as "postNumber", o.hidden_at as "hiddenAt", o.hidden_reason as reason,
          t.number, t.slug, t.title, m.id as "authorId", m.name, m.email, m.locale
     from post o join thread t on t.id = o.thread_id join member m on m.id = o.author_id
    where o.id = $1 and o.removed_at is null and o.deleted_at is null and t.hidden_at is null
      and m.status = 'active' and m.email_verified
      and case when o.hidden_at is not null then ${mailsNow('m.id', 'post_hidden')} else ${mailsNow('m.id', 'post_restored')} end`,
);

/** Tells authors what moderators did with their posts. */
@Injectable()
export class PostMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on(['post.hidden', 'post.restored'], 'post-mails', (event) => this.tellAuthor(event));
  }

  private async tellAuthor(event: Happened<'post.hidden' | 'post.restored'>): Promise<void> {
    const post = await this.database.one<PostToTellOf>(postToTellOf, [event.payload.postId]);
    if (post === null || post.authorId === event.payload.actorId || !stillHolds(event, post)) return;
    const { name, email, locale, title, reason, postNumber } = post;
    await this.mailer.send({
      because: event,
      to: email,
      kind: event.name === 'post.hidden' ? 'post-hidden' : 'post-restored',
      language: languageOr(locale),
      name,
      path: postPath(post, postNumber),
      values: { title, reason: reason ?? '' },
    });
  }
}

/** A post that was hidden, shown and hidden again is told of once, with the latest reason: its time is the act's own. */
const stillHolds = (event: Happened<'post.hidden' | 'post.restored'>, { hiddenAt }: PostToTellOf): boolean =>
  event.name === 'post.hidden' ? hiddenAt === event.at : hiddenAt === null;
