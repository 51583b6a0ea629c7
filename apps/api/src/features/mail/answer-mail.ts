import { Inject, Injectable } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { allowances, languageOr, startOf, type Problem } from '@cluster-commons/domain/kernel';
import { mailLimits } from '@cluster-commons/domain/mail';
import { refusalMessageId, textFor } from '@cluster-commons/messages';
import { postPath, threadPath, threadsPath } from '@cluster-commons/paths';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { Mailer, type Mail } from '../../platform/mail/mailer.ts';
import type { Thread } from '../threads/index.ts';
import type { LeftOutFile } from './keep-attachments.ts';
import { addressFor } from './mail-address.ts';

/** A mail that came in, and its writer as the account has them: answers go to no other address. */
export interface Answered {
  readonly event: Happened<'mail.arrived'>;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** Null where they may not read it, or no more. */
  readonly thread: Thread | null;
  readonly words: string;
  readonly messageId: string | null;
}

/** Tells writers of mails what was not done with them, once for each mail. */
@Injectable()
export class AnswerMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
  ) {}

  /** Nothing of it was posted: they get back what they wrote. */
  async refused(answered: Answered, found: Problem): Promise<void> {
    const { thread, words, name } = answered;
    await this.send(answered, {
      kind: 'reply-refused',
      path: thread === null ? threadsPath : threadPath(thread),
      values: { reason: this.reasonOf(answered, found) },
      ...(words !== '' && { quote: { text: startOf(words, mailLimits.excerpt), by: name } }),
    });
  }

  /** It was posted, without some of its files. */
  async leftOut(answered: Answered, postNumber: number, files: readonly LeftOutFile[]): Promise<void> {
    const { thread } = answered;
    if (thread === null) return;
    await this.send(answered, {
      kind: 'reply-files',
      path: postPath(thread, postNumber),
      values: {
        title: thread.title,
        files: this.filesOf(answered, files),
      },
    });
  }

  /** No discussion was opened of it: they get back what they wrote, and read whether it was the subject. */
  async notBegun(answered: Answered, found: Problem, { path, title }: { path: string; title: string }): Promise<void> {
    const { words, name, locale } = answered;
    const reason = this.reasonOf(answered, found);
    const ofSubject = found.path[1] === 'title';
    await this.send(answered, {
      kind: 'thread-refused',
      path,
      values: { title, reason: ofSubject ? textFor(languageOr(locale))('mailBegun.subject', { reason }) : reason },
      ...(words !== '' && { quote: { text: startOf(words, mailLimits.excerpt), by: name } }),
    });
  }

  /** It stands as a discussion. An answer to this mail is one in the discussion. */
  async begun(answered: Answered, memberId: string, files: readonly LeftOutFile[]): Promise<void> {
    const { thread, event } = answered;
    if (thread === null) return;
    const replyTo = addressFor(
      this.config,
      memberId,
      { for: 'reply', threadNumber: thread.number },
      Date.parse(event.at),
    );
    await this.send(answered, {
      kind: files.length === 0 ? 'thread-begun' : 'thread-begun-files',
      path: threadPath(thread),
      values: { title: thread.title, files: this.filesOf(answered, files) },
      after: [`thread.${thread.id}`],
      ...(replyTo !== null && { replyTo: { name: thread.title, address: replyTo } }),
    });
  }

  private filesOf(answered: Answered, files: readonly LeftOutFile[]): string {
    return files.map(({ name, problem }) => `${name}: ${this.reasonOf(answered, problem)}`).join(' ');
  }

  private reasonOf({ locale }: Answered, { code, limit, values }: Problem): string {
    return textFor(languageOr(locale))(refusalMessageId(code), { limit: limit ?? 0, ...values });
  }

  /** Whoever sends very many hears no more of each. */
  private async send(
    { event, email, name, locale, messageId }: Answered,
    content: Pick<Mail, 'kind' | 'path' | 'values' | 'quote' | 'after' | 'replyTo'>,
  ): Promise<void> {
    try {
      await this.limits.take(allowances.mailAnswerByRecipient, email);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'RATE_LIMITED') return;
      throw error;
    }
    await this.mailer.send({
      ...content,
      because: event,
      to: email,
      language: languageOr(locale),
      name,
      answers: messageId,
    });
  }
}
