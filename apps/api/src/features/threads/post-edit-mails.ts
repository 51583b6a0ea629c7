import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr } from '@cluster-commons/domain/kernel';
import { postHistoryPath } from '@cluster-commons/paths';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';

/** A version that a moderator made, its thread and the author of the post as they are when the mail is written. */
interface Correction {
  postNumber: number;
  reason: string | null;
  number: number;
  title: string;
  name: string;
  email: string;
  locale: string;
}

/** Nothing for authors who cannot get our mail or cannot act on it, or who have the post written together with others. */
const correction = statement(
  'post_correction',
  `select o.number as "postNumber", v.reason, t.number, t.title, m.name, m.email, m.locale
     from post_revision v join post o on o.id = v.post_id join thread t on t.id = o.thread_id
     join member m on m.id = o.author_id
    where v.post_id = $1 and v.number = $2 and v.editor_id <> o.author_id and not o.is_shared
      and o.removed_at is null and o.deleted_at is null and t.hidden_at is null
      and m.status = 'active' and m.email_verified`,
);

/** Tells authors what moderators changed in their posts. */
@Injectable()
export class PostEditMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('post.edited', 'post-edit-mails', (event) => this.tellAuthor(event));
  }

  private async tellAuthor(event: Happened<'post.edited'>): Promise<void> {
    const { postId, revision } = event.payload;
    const found = await this.database.one<Correction>(correction, [postId, revision]);
    if (found === null) return;
    const { name, email, locale, title, reason, number, postNumber } = found;
    await this.mailer.send({
      because: event,
      to: email,
      kind: 'post-corrected',
      language: languageOr(locale),
      name,
      path: postHistoryPath(number, postNumber),
      values: { title, reason: reason ?? '' },
    });
  }
}
