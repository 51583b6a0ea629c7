import type { OpeningTime } from '@cluster-commons/domain/drafts';
import { openingLimits } from '@cluster-commons/domain/drafts';
import type { NewThread } from '../threads/index.ts';

/** What is opened at the time that is set, as a draft keeps it: a thread without its key and files. */
export interface Opening {
  readonly thread: Omit<NewThread, 'clientKey' | 'fileIds'>;
  readonly time: OpeningTime;
}

/** Under the draft's own key it opens once, whoever opens it and however often. */
export const threadOf = ({ thread }: Opening, draftId: string): NewThread => ({
  ...thread,
  clientKey: draftId,
  fileIds: [],
});

/** SQL: fewer drafts of a member wait for a time than may. */
export const hasRoom = (memberId: string): string =>
  `(select count(*) from draft w where w.member_id = ${memberId} and w.opens_at is not null) < ${openingLimits.most}`;

/** SQL: the cluster of a thread takes new ones; null is the network. */
export const takesThreads = (clusterId: string): string =>
  `not exists (select from cluster c where c.id = ${clusterId} and c.archived_at is not null)`;
