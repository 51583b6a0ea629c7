import { Injectable } from '@nestjs/common';
import {
  failed,
  languageOr,
  problem,
  type MemberViewer,
  type Outcome,
  type Problem,
} from '@cluster-commons/domain/kernel';
import { kindOfSubject, titleOfSubject, type MailOutcome } from '@cluster-commons/domain/mail';
import { clusterByMailPath, clustersPath } from '@cluster-commons/paths';
import { ApiError } from '../../platform/graphql/errors.ts';
import { guessLanguage } from '../../platform/language/guess-language.ts';
import { OpenThread, type NewThread, type Thread } from '../threads/index.ts';
import { AnswerMail, type Answered } from './answer-mail.ts';
import { KeepAttachments } from './keep-attachments.ts';
import type { MailAddress } from './mail-address.ts';
import { keyOfPost } from './read-mail.ts';
import { visibleText } from './visible-text.ts';
import { WritingAddresses } from './writing-address.ts';
import type { WrittenMail } from './written-mail.ts';

type NewAddress = Extract<MailAddress, { for: 'new' }>;

/** Opens a discussion of a cluster of a mail: the subject is its title, a question where it ends as one does. */
@Injectable()
export class BeginByMail {
  constructor(
    private readonly addresses: WritingAddresses,
    private readonly openThread: OpenThread,
    private readonly attachments: KeepAttachments,
    private readonly answers: AnswerMail,
  ) {}

  async run(address: NewAddress, written: WrittenMail): Promise<MailOutcome> {
    const { viewer, writtenBy, mail, read, event } = written;
    const place = await this.addresses.placeOf(address.memberId, address.number);
    const words = visibleText(read.text, []);
    const title = titleOfSubject(read.subject);
    const answered: Answered = { ...writtenBy, event, thread: null, words, messageId: read.messageId };
    const refused = async (problems: readonly Problem[]): Promise<MailOutcome> => {
      const path = place === null ? clustersPath : clusterByMailPath(place.slug);
      await this.answers.notBegun(answered, problems[0] ?? problem('NOT_ALLOWED'), { path, title });
      return 'refused';
    };
    if (address.isOver || place === null) return refused([problem('WRITING_ADDRESS_OVER')]);
    if (title === '') return refused([problem('REQUIRED', 'input', 'title')]);
    if (words === '') return refused([problem('REQUIRED', 'input', 'body')]);
    const kept = await this.attachments.run(viewer, read.files);
    const outcome = await this.open(viewer, {
      title,
      body: words,
      case: null,
      lookingFor: null,
      poll: null,
      clusterId: place.clusterId,
      lang: guessLanguage(`${title}\n${words}`) ?? languageOr(writtenBy.locale),
      pageLanguage: languageOr(writtenBy.locale),
      kind: kindOfSubject(title),
      tags: [],
      visibility: 'public',
      isAnonymous: false,
      clientKey: keyOfPost(read.messageId ?? mail.id),
      fileIds: kept.ids,
    });
    if (!outcome.ok) return refused(outcome.problems);
    await this.answers.begun({ ...answered, thread: outcome.value }, viewer.id, kept.leftOut);
    return 'posted';
  }

  /** Whoever opens very many is told so, and asked to wait. */
  private async open(viewer: MemberViewer, thread: NewThread): Promise<Outcome<Thread>> {
    try {
      return await this.openThread.run(viewer, thread);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'RATE_LIMITED') return failed(problem('RATE_LIMITED'));
      throw error;
    }
  }
}
