import { Injectable } from '@nestjs/common';
import {
  connectionLimits,
  connectionPolicy,
  shownState,
  type ConnectionFacts,
  type ConnectionStanding,
} from '@cluster-commons/domain/connections';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { Database, statement } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { ability } from '../../platform/graphql/payload.ts';
import { cursorOf, cursorShape, page, readCursor, type Page } from '../../platform/graphql/paging.ts';
import { authorColumns, authorFrom, type AuthorRow } from '../profiles/index.ts';
import type { Connection, ConnectionState } from './connection.model.ts';

export type ConnectionRow = AuthorRow<'other'> &
  ConnectionFacts & { id: string; reason: string; createdAt: string; answeredAt: string | null };

/** Columns of a request `x` with the other one as member `m`; `$1` is the viewer. */
const columns = `x.id, x.reason, x.status as state, x.created_at as "createdAt", x.answered_at as "answeredAt",
  x.requester_id as "requesterId", x.addressee_id as "addresseeId", ${authorColumns('m', 'p', 'other')}`;
const joins = `join member m on m.id = case when x.requester_id = $1 then x.addressee_id else x.requester_id end
  left join profile p on p.member_id = m.id`;

const connectionById = statement(
  'connection_by_id',
  `select ${columns} from connection x ${joins} where x.id = $2 and $1 in (x.requester_id, x.addressee_id)`,
);

/**
 * What stands between two members, as `me` may know it: their latest request. A declined one lapses for who asked when
 * they may ask again, so that nobody waits for an answer that has been given.
 */
const stands = (me: string): string => `(x.status <> 'declined' or (
  (x.addressee_id = ${me} or x.answered_at > now() - make_interval(days => ${connectionLimits.daysAfterDecline}))
  and not exists (select 1 from connection n where (n.created_at, n.id) > (x.created_at, x.id)
         and ((n.requester_id = x.requester_id and n.addressee_id = x.addressee_id)
              or (n.requester_id = x.addressee_id and n.addressee_id = x.requester_id)))))`;

const connectionBetween = statement(
  'connection_between',
  `select ${columns} from connection x ${joins}
    where ((x.requester_id = $1 and x.addressee_id = $2) or (x.requester_id = $2 and x.addressee_id = $1))
      and ${stands('$1')}
    limit 1`,
);

/** The other member and what stands between the two; a pair has one living request at the most. */
const standingWith = statement(
  'connection_standing',
  `select m.id, m.status = 'active' and m.email_verified as "canAnswer", m.name, m.email, m.locale,
          (select me.name from member me where me.id = $1) as "viewerName", x.status as state, x.requester_id as "requesterId",
          exists (select 1 from connection d
                   where d.requester_id = $1 and d.addressee_id = m.id and d.status = 'declined'
                     and d.answered_at > now() - make_interval(days => ${connectionLimits.daysAfterDecline})) as "wasDeclined"
     from member m
     left join connection x on x.status <> 'declined'
          and ((x.requester_id = $1 and x.addressee_id = m.id) or (x.requester_id = m.id and x.addressee_id = $1))
    where m.id = $2`,
);

export interface Standing {
  id: string;
  canAnswer: boolean;
  name: string;
  email: string;
  locale: string;
  viewerName: string;
  standing: ConnectionStanding;
}

/** A request that is to be answered, with what the mail about a yes says. */
export type AnswerFacts = ConnectionFacts & {
  requesterName: string;
  requesterEmail: string;
  requesterLocale: string;
  addresseeName: string;
};

const answerFacts = statement(
  'connection_answer_facts',
  `select x.status as state, x.requester_id as "requesterId", x.addressee_id as "addresseeId", r.name as "requesterName",
          r.email as "requesterEmail", r.locale as "requesterLocale", a.name as "addresseeName"
     from connection x join member r on r.id = x.requester_id join member a on a.id = x.addressee_id
    where x.id = $2 and $1 in (x.requester_id, x.addressee_id)`,
);

@Injectable()
export class ConnectionQueries {
  constructor(private readonly database: Database) {}

  /** A request the viewer is part of. */
  async byId(viewer: MemberViewer, id: string): Promise<Connection | null> {
    const row = await this.database.one<ConnectionRow>(connectionById, [viewer.id, id]);
    return row === null ? null : connectionFrom(viewer, row);
  }

  answerFacts(viewer: MemberViewer, id: string): Promise<AnswerFacts | null> {
    return this.database.one<AnswerFacts>(answerFacts, [viewer.id, id]);
  }

  /** The request between the viewer and another member, as the viewer sees it; null when there is none. */
  async between(viewer: MemberViewer, otherId: string): Promise<Connection | null> {
    const row = await this.database.one<ConnectionRow>(connectionBetween, [viewer.id, otherId]);
    return row === null ? null : connectionFrom(viewer, row);
  }

  async standing(viewer: MemberViewer, otherId: string): Promise<Standing | null> {
    const row = await this.database.one<Omit<Standing, 'standing'> & StandingRow>(standingWith, [viewer.id, otherId]);
    if (row === null) return null;
    const { state, requesterId, wasDeclined, ...other } = row;
    return { ...other, standing: standingOf(viewer, { state, requesterId, wasDeclined }) };
  }

  async list(
    viewer: MemberViewer,
    given: { size: number; after: string | null; state: ConnectionState | null },
  ): Promise<Page<Connection>> {
    const shape = new QueryShape('connections');
    const me = shape.value(viewer.id);
    shape.where('mine', `(x.requester_id = ${me} or x.addressee_id = ${me}) and ${stands(me)}`);
    if (given.state !== null) shape.where('state', seenAs(me, shape.value(given.state)));
    const count = { conditions: shape.conditions, values: [...shape.values] };
    const countStatement = new QueryShape('connections_count').mark(given.state === null ? 'all' : 'state');
    if (given.after !== null) {
      const [at, id] = readCursor(given.after, [cursorShape.instant, cursorShape.id]);
      shape.where('after', `(x.created_at, x.id) < (${shape.value(at)}::timestamptz, ${shape.value(id)}::uuid)`);
    }
    const limit = shape.value(given.size + 1);
    const rows = await this.database.all<ConnectionRow>(
      shape.statement(
        `select ${columns} from connection x ${joins} where ${shape.conditions}
          order by x.created_at desc, x.id desc limit ${limit}`,
      ),
      shape.values,
    );
    return page(
      rows.map((row) => connectionFrom(viewer, row)),
      given.size,
      (connection) => cursorOf(connection.createdAt, connection.id),
      given.after !== null,
      async () =>
        (
          await this.database.one<{ count: number }>(
            countStatement.statement(`select count(*) as count from connection x where ${count.conditions}`),
            count.values,
          )
        )?.count ?? 0,
    );
  }
}

/** In SQL what `shownState` says: who asked sees a declined request as waiting. */
const seenAs = (me: string, state: string): string =>
  `case when x.status = 'declined' and x.requester_id = ${me} then 'pending' else x.status::text end = ${state}::text`;

interface StandingRow {
  state: 'pending' | 'accepted' | null;
  requesterId: string | null;
  wasDeclined: boolean;
}

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
