import { Injectable } from '@nestjs/common';
import { anonymous } from '@cluster-commons/domain/kernel';
import type { WebhookData } from '@cluster-commons/domain/webhooks';
import { integer, maybe, select, text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { visibleProfiles } from '../profiles/index.ts';
import { visibleThreads } from '../threads/index.ts';

const thread = {
  threadNumber: integer('t.number'),
  clusterId: maybe(text('t.cluster_id')),
  postNumber: maybe(integer('o.number')),
};
const membership = { clusterId: text('ms.cluster_id') };

/** What an event carries, as far as it is known: of a catalogue that may have been another one when it was told. */
type Payload = Readonly<Record<string, unknown>>;

/** What is told of events beside their ids, where everybody may read it now: the same as on the pages. */
@Injectable()
export class PublicFacts {
  constructor(private readonly database: Database) {}

  /** The data of a delivery; null where not everybody may read what it is about. */
  async of(payload: Payload): Promise<WebhookData | null> {
    const { threadId, postId, memberId, clusterId } = payload;
    if (typeof threadId === 'string') {
      const facts = await this.ofThread(threadId, typeof postId === 'string' ? postId : null);
      return facts === null ? null : { ...(payload as WebhookData), ...facts };
    }
    if (typeof memberId === 'string' && typeof clusterId === 'string') {
      return (await this.isPublicMember(memberId, clusterId)) ? (payload as WebhookData) : null;
    }
    return null;
  }

  private async ofThread(threadId: string, postId: string | null): Promise<WebhookData | null> {
    const shape = new QueryShape('webhook_thread');
    const post = `${shape.value(postId)}::uuid`;
    shape.where(`t.id = ${shape.value(threadId)}`);
    visibleThreads(anonymous, shape);
    shape.where(`${post} is null or o.id is not null`);
    const found = await this.database.one(
      shape.statement(
        `select ${select(thread)} from thread t left join post o on o.thread_id = t.id and o.id = ${post}
            and o.hidden_at is null and o.removed_at is null and o.deleted_at is null
          where ${shape.conditions}`,
        thread,
      ),
      shape.values,
    );
    if (found === null) return null;
    const { postNumber, ...ofThread } = found;
    return postNumber === null ? ofThread : found;
  }

  private async isPublicMember(memberId: string, clusterId: string): Promise<boolean> {
    const shape = new QueryShape('webhook_member');
    shape.where(`m.id = ${shape.value(memberId)}`).where(`ms.cluster_id = ${shape.value(clusterId)}`);
    shape.where('ms.left_at is null');
    visibleProfiles(anonymous, shape);
    const found = await this.database.one(
      shape.statement(
        `select ${select(membership)} from member m left join profile p on p.member_id = m.id
           join membership ms on ms.member_id = m.id where ${shape.conditions}`,
        membership,
      ),
      shape.values,
    );
    return found !== null;
  }
}
