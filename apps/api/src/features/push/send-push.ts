import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr, type MemberViewer } from '@cluster-commons/domain/kernel';
import { pushFate, pushLimits, pushOutcome, pushRetries } from '@cluster-commons/domain/push';
import webPush, { type RequestDetails } from 'web-push';
import { MemberRights } from '../../platform/auth/session.service.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { contactAddress, reachesThisMachine, type Config } from '../../platform/config/config.ts';
import type { PushKeys } from '../../platform/config/push-config.ts';
import { Database } from '../../platform/database/database.ts';
import { postOutside } from '../../platform/http/post-outside.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { preferencesFrom } from '../notifications/index.ts';
import { forgetDevice, markPushed, pushToSend, type PushRow } from './due-push.queries.ts';
import { noticeOf, type Notice } from './notice.ts';

/** Sends notices to the push services of browsers: what is in them is what its reader may read when it is sent. */
@Injectable()
export class SendPush implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly rights: MemberRights,
  ) {}

  onModuleInit(): void {
    this.handlers.on('push.due', 'push-notices', (event) => this.send(event), pushRetries);
  }

  /**
   * One that was sent and goes again takes the place of the first, by the id of what it tells of.
   * @throws where it is to be tried again
   */
  private async send({ at, payload: { deviceId, memberId, eventId } }: Happened<'push.due'>): Promise<void> {
    const keys = this.config.push;
    if (keys === null || Date.now() - Date.parse(at) > pushLimits.keptSeconds * 1000) return;
    const viewer = await this.rights.viewer(memberId);
    const row = viewer && (await this.database.one(pushToSend, [deviceId, memberId, eventId, viewer.role]));
    if (viewer === null || row === null) return;
    const fate = pushFate(row, preferencesFrom(row, 0), new Date());
    if (fate === 'none') return;
    if (fate === 'later') throw new Error('Notice not sent: quiet hours have begun');
    await this.deliver(deviceId, row, this.sealed(keys, row, this.notice(viewer, row, eventId), eventId));
  }

  private notice(viewer: MemberViewer, row: PushRow, eventId: string): Notice {
    return noticeOf(viewer, row, eventId, languageOr(row.locale));
  }

  /** Null where the keys of the browser are none. */
  private sealed(keys: PushKeys, row: PushRow, notice: Notice, eventId: string): RequestDetails | null {
    try {
      return webPush.generateRequestDetails(
        { endpoint: row.endpoint, keys: { p256dh: row.p256dh, auth: row.auth } },
        JSON.stringify(notice),
        {
          vapidDetails: { subject: `mailto:${contactAddress(this.config)}`, ...keys },
          TTL: pushLimits.keptSeconds,
          topic: eventId.replaceAll('-', ''),
        },
      );
    } catch {
      return null;
    }
  }

  private async deliver(deviceId: string, row: PushRow, request: RequestDetails | null): Promise<void> {
    const status = request === null ? 410 : await this.post(row.endpoint, request);
    const outcome = pushOutcome(status);
    if (outcome === 'sent') await this.database.all(markPushed, [deviceId]);
    if (outcome === 'gone') await this.database.all(forgetDevice, [deviceId, row.endpoint]);
    if (outcome === 'later') throw new Error(`Notice not sent: ${status ?? 'no answer'}`);
  }

  private async post(url: string, { headers, body }: RequestDetails): Promise<number | null> {
    const given = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
    const answer = await postOutside({
      url,
      headers: Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
      body: body ?? '',
      seconds: pushLimits.answerSeconds,
      answerBytes: pushLimits.answerBytes,
      reachesThisMachine: reachesThisMachine(this.config),
    });
    return 'status' in answer ? answer.status : null;
  }
}
