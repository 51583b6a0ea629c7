import { Injectable } from '@nestjs/common';
import {
  connectionLimits,
  connectionPolicy,
  shownState,
  type ConnectionStanding,
} from '@cluster-commons/domain/connections';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { flag, instant, maybe, select, text, type RowOf } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { ability } from '../../platform/graphql/payload.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { authorFrom, authorRow } from '../profiles/index.ts';
import type { Connection, ConnectionState } from './connection.model.ts';

/** Columns of a request `x` with the other one as member `m`; `$1` is the viewer. */
const columns = {
  id: text('x.id'),
  reason: text('x.reason'),
  state: text<ConnectionState>('x.status'),
  createdAt: instant('x.created_at'),
  answeredAt: maybe(instant('x.answered_at')),
  requesterId: text('x.requester_id'),
  addresseeId: text('x.addressee_id'),
  ...authorRow('m', 'p', 'other'),
};
type ConnectionRow = RowOf<typeof columns>;
const joins = `join member m on m.id = case when x.requester_id = $1 then x.addressee_id else x.requester_id end
  left join profile p on p.member_id = m.id`;

const connectionById = statement(
  'connection_by_id',
  `select ${select(columns)} from connection x ${joins} where x.id = $2 and $1 in (x.requester_id, x.addressee_id)`,
  columns,
);

/**
 * What stands between two members, as `me` may know it: their latest request. A declined one lapses for the
 * requester when they may ask again, so that nobody waits for an answer that has been given.
 */
const stands = (me: string): string => `(x.status <> 'declined' or (
  (x.addressee_id = ${me} or x.answered_at > now() - make_interval(days => ${connectionLimits.daysAfterDecline}))
  and not exists (select 1 from connection n where (n.created_at, n.id) > (x.created_at, x.id)
         and ((n.requester_id = x.requester_id and n.addressee_id = x.addressee_id)
              or (n.requester_id = x.addressee_id and n.addressee_id = x.requester_id)))))`;

const connectionBetween = statement(
  'connection_between',
  `select ${select(columns)} from connection x ${joins}
    where ((x.requester_id = $1 and x.addressee_id = $2) or (x.requester_id = $2 and x.addressee_id = $1))
      and ${stands('$1')}
    limit 1`,
  columns,
);

/** The other member and what stands between the two; a pair has one living request at the most. */
const standing = {
  id: text('m.id'),
  canAnswer: flag(`m.status = 'active' and m.email_verified`),
  state: maybe(text<'pending' | 'accepted'>('x.status')),
  requesterId: maybe(text('x.requester_id')),
  wasDeclined: flag(`exists (select 1 from connection d
     where d.requester_id = $1 and d.addressee_id = m.id and d.status = 'declined'
       and d.answered_at > now() - make_interval(days => ${connectionLimits.daysAfterDecline}))`),
};
const standingWith = statement(
  'connection_standing',
  `select ${select(standing)}
     from member m
     left join connection x on x.status <> 'declined'
          and ((x.requester_id = $1 and x.addressee_id = m.id) or (x.requester_id = m.id and x.addressee_id = $1))
    where m.id = $2`,
  standing,
);

export interface Standing {
  id: string;
  canAnswer: boolean;
  standing: ConnectionStanding;
}

const answering = {
  state: text<ConnectionState>('x.status'),
  requesterId: text('x.requester_id'),
  addresseeId: text('x.addressee_id'),
};
export type AnswerFacts = RowOf<typeof answering>;

const answerFacts = statement(
  'connection_answer_facts',
  `select ${select(answering)}
     from connection x
    where x.id = $2 and $1 in (x.requester_id, x.addressee_id)`,
  answering,
);

const list = new KeysetList({
  name: 'connections',
  columns,
  from: 'connection x',
  joins,
  orders: {
    latest: {
      keys: [
        { by: 'x.created_at', key: 'createdAt', as: 'instant' },
        { by: 'x.id', key: 'id', as: 'id' },
      ],
      isDescending: true,
    },
  },
  where: ({ viewer, state }: { viewer: MemberViewer; state: ConnectionState | null }, shape) => {
    // The joins rely on the viewer being the first value.
    const me = shape.value(viewer.id);
    shape.where(`(x.requester_id = ${me} or x.addressee_id = ${me}) and ${stands(me)}`);
    if (state !== null) shape.where(seenAs(me, shape.value(state)));
  },
});

@Injectable()
export class ConnectionQueries {
  constructor(private readonly database: Database) {}

  /** A request the viewer is part of. */
  async byId(viewer: MemberViewer, id: string): Promise<Connection | null> {
    const row = await this.database.one(connectionById, [viewer.id, id]);
    return row === null ? null : connectionFrom(viewer, row);
  }

  answerFacts(viewer: MemberViewer, id: string): Promise<AnswerFacts | null> {
    return this.database.one(answerFacts, [viewer.id, id]);
  }

  /** The request between the viewer and another member, as the viewer sees it; null when there is none. */
  async between(viewer: MemberViewer, otherId: string): Promise<Connection | null> {
    const row = await this.database.one(connectionBetween, [viewer.id, otherId]);
    return row === null ? null : connectionFrom(viewer, row);
  }

  async standing(viewer: MemberViewer, otherId: string): Promise<Standing | null> {
    const row = await this.database.one(standingWith, [viewer.id, otherId]);
    if (row === null) return null;
    const { state, requesterId, wasDeclined, ...other } = row;
    return { ...other, standing: standingOf(viewer, { state, requesterId, wasDeclined }) };
  }

  list(
    viewer: MemberViewer,
    { state, ...slice }: Place & { size: number; state: ConnectionState | null },
  ): Promise<Page<Connection>> {
    return list.page(this.database, { viewer, state }, { order: 'latest', ...slice }, (row) =>
      connectionFrom(viewer, row),
    );
  }
}

/** In SQL what `shownState` says: the requester sees a declined request as pending. */
const seenAs = (me: string, state: string): string =>
  `case when x.status = 'declined' and x.requester_id = ${me} then 'pending' else x.status::text end = ${state}::text`;

type StandingRow = Pick<RowOf<typeof standing>, 'state' | 'requesterId' | 'wasDeclined'>;

function standingOf(viewer: MemberViewer, { state, requesterId, wasDeclined }: StandingRow): ConnectionStanding {
  if (state === 'accepted') return 'connected';
  if (state === 'pending') return requesterId === viewer.id ? 'asked' : 'asked-by-them';
  return wasDeclined ? 'asked' : 'none';
}

function connectionFrom(viewer: MemberViewer, row: ConnectionRow): Connection {
  return {
    id: row.id,
    reason: row.reason,
    state: shownState(viewer, row),
    createdAt: row.createdAt,
    answeredAt: shownState(viewer, row) === 'pending' ? null : row.answeredAt,
    other: authorFrom(row, 'other', viewer),
    isRequestedByViewer: row.requesterId === viewer.id,
    viewerCan: { answer: ability(connectionPolicy.answer(viewer, row)) },
  };
}
