import { Injectable } from '@nestjs/common';
import { applicationPolicy } from '@cluster-commons/domain/applications';
import type { MemberViewer } from '@cluster-commons/domain/kernel';
import { instant, json, maybe, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { KeysetList } from '../../platform/database/keyset-list.ts';
import { ApiError } from '../../platform/graphql/errors.ts';
import type { Page, Place } from '../../platform/graphql/paging.ts';
import { MailedLinks } from '../accounts/index.ts';
import { NetworkSettings } from '../network/index.ts';
import { applicationOf } from './application-link.ts';
import type { Application, ApplicationAnswer, ApplicationTerms, ApplicationToConfirm } from './application.model.ts';
import { usualWaitDays } from './waiting-time.ts';

const columns = {
  id: text('a.id'),
  name: text('a.name'),
  email: text('a.email'),
  locale: text('a.locale'),
  answers: json<ApplicationAnswer[]>('a.answers'),
  confirmedAt: instant('a.confirmed_at'),
  refusedBefore: maybe(
    text(`(select b.reason from application b where b.email = a.email and not b.is_accepted
      order by b.decided_at desc limit 1)`),
  ),
};

const queue = new KeysetList({
  name: 'applications',
  columns,
  from: 'application a',
  orders: {
    waiting: {
      keys: [
        { by: 'a.confirmed_at', key: 'confirmedAt', as: 'instant' },
        { by: 'a.id', key: 'id', as: 'id' },
      ],
    },
  },
  where: (_viewer: MemberViewer, shape) => shape.where('a.decided_at is null and a.confirmed_at is not null'),
});

const toConfirm = { name: text('a.name'), askedAt: instant('a.asked_at') };
const applicationToConfirm = statement(
  'application_to_confirm',
  `select ${select(toConfirm)} from application a where a.id = $1 and a.decided_at is null and a.confirmed_at is null`,
  toConfirm,
);

@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly settings: NetworkSettings,
  ) {}

  async terms(): Promise<ApplicationTerms> {
    const [{ questions }, days] = await Promise.all([this.settings.current(), usualWaitDays(this.database)]);
    return { questions, usualWaitDays: days };
  }

  /** What the link of a mail confirms; null where it holds no longer. Looking changes nothing. */
  async byToken(token: string): Promise<ApplicationToConfirm | null> {
    const link = await this.links.look(token, 'application');
    const id = link && applicationOf(link);
    return id ? this.database.one(applicationToConfirm, [id]) : null;
  }

  /** @throws ApiError NOT_FOUND for those who decide about none */
  queue(viewer: MemberViewer, slice: Place & { size: number }): Promise<Page<Application>> {
    if (!applicationPolicy.decide(viewer).allowed) throw new ApiError('NOT_FOUND');
    return queue.page(this.database, viewer, { order: 'waiting', ...slice }, (row) => row);
  }
}
