import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import type { WaitingKind } from '@cluster-commons/domain/home';
import { languageOr, type Language, type MemberViewer } from '@cluster-commons/domain/kernel';
import { digestRhythms, type NotificationKind } from '@cluster-commons/domain/notifications';
import {
  connectionsPath,
  draftsPath,
  homePath,
  notificationSettingsPath,
  notificationsPath,
  postPath,
  threadPath,
  unsubscribePath,
} from '@cluster-commons/paths';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { NetworkIdentity } from '../../platform/config/network-identity.ts';
import type { RowOf } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { isolatingText } from '../../platform/mail/sheet.ts';
import { stopToken } from '../../platform/mail/stop-token.ts';
import { addressFor, MailFaults, refusedAddress } from '../mail/index.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { postFrom, ThreadQueries, type Post, type Thread } from '../threads/index.ts';
import { digestToSend, markDigestSent, namesOfMembers, type DigestContent } from './digest-due.queries.ts';
import type { Waiting } from './waiting.model.ts';
import { WaitingQueries } from './waiting.queries.ts';
import { writeDigest, type DigestItem, type DigestSent } from './digest-letter.tsx';

type OutRow = RowOf<typeof digestToSend.columns>;

/** What others wait for, and what the member began; steps of the first days stand on the first page alone. */
const isMailed = (kind: WaitingKind): boolean => kind !== 'profile' && kind !== 'cluster';

/** Writes and sends digests: what is in them is what its reader may read when they are written. */
@Injectable()
export class DigestMails implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly identity: NetworkIdentity,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly rights: MemberRights,
    private readonly threads: ThreadQueries,
    private readonly waiting: WaitingQueries,
    private readonly mailer: Mailer,
    private readonly faults: MailFaults,
  ) {}

  onModuleInit(): void {
    this.handlers.on('digest.due', 'digest-mails', (event) => this.send(event));
  }

  /** One that was sent is sent no more; stopped between the two, it goes again under the same number, and is seen once. */
  private async send(event: Happened<'digest.due'>): Promise<void> {
    const row = await this.database.one(digestToSend, [event.payload.digestId]);
    const viewer = row === null ? null : await this.rights.viewer(row.memberId);
    if (row === null || viewer === null) return;
    const { digest: rhythm } = preferencesFrom(row, row.networkHour);
    if (rhythm !== 'never') await this.write(viewer, row, rhythm);
    await this.database.all(markDigestSent, [row.id]);
  }

  private async write(viewer: MemberViewer, row: OutRow, rhythm: DigestSent): Promise<void> {
    const { content } = row;
    const language = languageOr(row.locale);
    const [told, others, opened] = await Promise.all([
      this.told(viewer, language, content),
      this.others(language, content),
      this.opened(viewer, language, content),
    ]);
    if (told.length + others.length + opened.length === 0) return;
    const waits = viewer.isSuspended ? [] : (await this.waiting.of(viewer)).filter(({ kind }) => isMailed(kind));
    const { digestHour, zone } = preferencesFrom(row, row.networkHour);
    // What is gone since then was not new.
    const gone = content.told.length - told.length;
    const goneOpened = content.opened.length - opened.length;
    const letter = await writeDigest({
      network: this.identity.name,
      firstPage: this.urlOf(homePath),
      settings: this.urlOf(notificationSettingsPath),
      ...{ rhythm, digestHour, zone, since: row.since, until: row.until },
      reader: { name: row.name, language, email: row.email, isTextOnly: row.isTextOnly },
      waiting: waits.map((one) => this.waitingItem(language, one)),
      told: [...others, ...told],
      toldCount: content.toldCount + content.others.length - gone,
      opened,
      openedCount: content.openedCount - goneOpened,
      change: digestRhythms
        .filter((other) => other !== rhythm)
        .toReversed()
        .map((other) => ({
          rhythm: other,
          url: `${this.urlOf(this.changePath(viewer.id, other))}?lang=${language}`,
        })),
    });
    const now = Date.parse(row.until);
    const sealed = {
      to: row.email,
      language,
      id: `digest.${row.id}`,
      at: row.until,
      list: { id: 'digest', name: this.identity.name },
      stop: this.changePath(viewer.id, 'never'),
      bounceTo: addressFor(this.config, viewer.id, { for: 'bounce' }, now),
    };
    try {
      await this.mailer.deliver(sealed, letter);
    } catch (error) {
      const report = refusedAddress(error, row.email);
      if (report === null) throw error;
      await this.faults.note(viewer.id, [report]);
    }
  }

  private changePath = (memberId: string, rhythm: (typeof digestRhythms)[number]): string =>
    unsubscribePath(stopToken(this.config, memberId, { kind: 'digest', id: rhythm }));

  private urlOf = (path: string): string => this.config.publicUrl + path;

  private async told(viewer: MemberViewer, language: Language, { told }: DigestContent): Promise<DigestItem[]> {
    const found = await Promise.all(
      told.map(async ({ threadId, postId, count, kind }) => {
        const [thread, post] = await Promise.all([this.threads.byId(viewer, threadId), this.post(viewer, postId)]);
        return thread === null || post === null ? [] : [this.toldItem(language, thread, post, kind, count)];
      }),
    );
    return found.flat();
  }

  private async opened(viewer: MemberViewer, language: Language, { opened }: DigestContent): Promise<DigestItem[]> {
    const found = await Promise.all(
      opened.map(async (threadId) => {
        const thread = await this.threads.byId(viewer, threadId);
        const row = thread === null ? null : await this.threads.postByNumber(viewer, thread.number, 1);
        return thread === null || row === null ? [] : [this.openedItem(language, thread, postFrom(viewer, row))];
      }),
    );
    return found.flat();
  }

  /** What is about no discussion. */
  private async others(language: Language, { others }: DigestContent): Promise<DigestItem[]> {
    if (others.length === 0) return [];
    const names = await this.database.all(namesOfMembers, [others.flatMap(({ actorId }) => actorId ?? [])]);
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    return others.flatMap(({ kind, actorId }) => {
      const who = actorId === null ? '' : nameOf.get(actorId);
      if (who === undefined) return [];
      const path = kind === 'role' ? notificationsPath : connectionsPath;
      return [
        { label: '', title: tells(language, kind, who), lang: language, url: this.urlOf(path), about: [], body: null },
      ];
    });
  }

  private async post(viewer: MemberViewer, id: string): Promise<Post | null> {
    const row = await this.threads.postById(viewer, id);
    return row === null ? null : postFrom(viewer, row);
  }

  private toldItem(language: Language, thread: Thread, post: Post, kind: NotificationKind, count: number): DigestItem {
    const t = isolatingText(language);
    return {
      label: tells(language, kind, authorOf(post) ?? t('notifications.somebody')),
      title: thread.title,
      lang: thread.lang,
      url: this.urlOf(postPath(thread, post.number)),
      about: [...placeOf(thread), ...(count > 1 ? [t('digestMail.count', { count })] : [])],
      body: post.state === 'VISIBLE' ? post.body : null,
    };
  }

  private openedItem(language: Language, thread: Thread, post: Post): DigestItem {
    const t = isolatingText(language);
    return {
      label: '',
      title: thread.title,
      lang: thread.lang,
      url: this.urlOf(threadPath(thread)),
      about: [authorOf(post) ?? t('notifications.somebody'), ...placeOf(thread)],
      body: post.state === 'VISIBLE' ? post.body : null,
    };
  }

  private waitingItem(language: Language, { kind, excerpt, thread, person }: Waiting): DigestItem {
    const t = isolatingText(language);
    const upper = kind.toUpperCase() as Uppercase<typeof kind>;
    const item = (title: string, path: string, lang: string = language): DigestItem => ({
      label: t(`forYou.why.${upper}`),
      ...{ title, lang, url: this.urlOf(path), about: [], body: kind === 'draft' ? excerpt : null },
    });
    if (kind === 'request') return item(t('forYou.wait.REQUEST', { name: person?.name ?? '' }), connectionsPath);
    if (kind === 'draft') return item(t('forYou.wait.DRAFT'), draftsPath);
    return item(thread?.title ?? '', thread === null ? homePath : threadPath(thread), thread?.lang);
  }
}

/** What happened, in a sentence. */
function tells(language: Language, kind: NotificationKind, who: string): string {
  const upper = kind.toUpperCase() as Uppercase<NotificationKind>;
  return isolatingText(language)(`notifications.tells.${upper}`, { who, others: 0 });
}

const placeOf = ({ cluster }: Thread): string[] => (cluster === null ? [] : [cluster.name]);

/** Null where they stand under no name. */
const authorOf = ({ author }: Post): string | null => (author.withheldAs === null ? author.name : null);
