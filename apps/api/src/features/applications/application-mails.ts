import { Injectable, type OnModuleInit } from '@nestjs/common';
import { applicationLimits } from '@cluster-commons/domain/applications';
import type { Happened } from '@cluster-commons/domain/events';
import { languageOr, rights } from '@cluster-commons/domain/kernel';
import { adminApplicationsPath, applicationPath, editProfilePath, signInPath } from '@cluster-commons/paths';
import { flag, select, text } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { MailedLinks } from '../accounts/index.ts';
import { applicationOf } from './application-link.ts';
import { usualWaitDays } from './waiting-time.ts';

const applicant = {
  name: text('a.name'),
  email: text('a.email'),
  locale: text('a.locale'),
  reason: text('a.reason'),
  isDecided: flag('a.decided_at is not null'),
  isOnlyOne: flag(`(select count(*) = 1 from (select from application b
    where b.decided_at is null and b.confirmed_at is not null limit 2) waiting)`),
};
const applicantToTell = statement(
  'applicant_to_tell',
  `select ${select(applicant)} from application a where a.id = $1 and a.email is not null`,
  applicant,
);

const reader = { name: text('m.name'), email: text('m.email'), locale: text('m.locale') };
const memberLetIn = statement(
  'member_let_in',
  `select ${select(reader)} from member m where m.id = $1 and m.status = 'active'`,
  reader,
);
const thoseWhoDecide = statement(
  'staff_to_decide',
  `select ${select(reader)} from member m
    where m.role = any($1::text[]::member_role[]) and m.status = 'active' and m.email_verified
    order by m.created_at limit ${applicationLimits.toldStaff}`,
  reader,
);

/** Mails to applicants, and to staff when the first one waits. */
@Injectable()
export class ApplicationMails implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly database: Database,
    private readonly links: MailedLinks,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.on('application.asked', 'application-confirmation-mails', (event) => this.askToConfirm(event));
    this.handlers.on('application.received', 'application-received-mails', (event) => this.tellApplicant(event));
    this.handlers.on('application.received', 'application-staff-mails', (event) => this.tellStaff(event));
    this.handlers.on('application.accepted', 'application-accepted-mails', (event) => this.welcome(event));
    this.handlers.on('application.refused', 'application-refused-mails', (event) => this.refuse(event));
  }

  private async askToConfirm(event: Happened<'application.asked'>): Promise<void> {
    const link = await this.links.write(event.payload.linkId, 'application');
    const found = link && (await this.applicant(applicationOf(link)));
    if (!found || found.isDecided) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'application-confirm',
      language: languageOr(found.locale),
      name: found.name,
      path: applicationPath(link.token),
    });
  }

  private async tellApplicant(event: Happened<'application.received'>): Promise<void> {
    const found = await this.applicant(event.payload.applicationId);
    if (!found || found.isDecided) return;
    const days = await usualWaitDays(this.database);
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'application-received',
      language: languageOr(found.locale),
      name: found.name,
      path: applicationPath(),
      values: { days: days ?? 0 },
    });
  }

  /** Once for a queue that was empty: whoever decides about the first sees the others, too. */
  private async tellStaff(event: Happened<'application.received'>): Promise<void> {
    const found = await this.applicant(event.payload.applicationId);
    if (!found?.isOnlyOne || found.isDecided) return;
    for (const { name, email, locale } of await this.database.all(thoseWhoDecide, [rights['applications.decide']])) {
      await this.mailer.send({
        because: event,
        to: email,
        kind: 'application-waits',
        language: languageOr(locale),
        name,
        path: adminApplicationsPath,
        values: { who: found.name },
      });
    }
  }

  private async welcome(event: Happened<'application.accepted'>): Promise<void> {
    const found = await this.database.one(memberLetIn, [event.payload.memberId]);
    if (found === null) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'application-accepted',
      language: languageOr(found.locale),
      name: found.name,
      path: signInPath(editProfilePath),
    });
  }

  private async refuse(event: Happened<'application.refused'>): Promise<void> {
    const found = await this.applicant(event.payload.applicationId);
    if (!found) return;
    await this.mailer.send({
      because: event,
      to: found.email,
      kind: 'application-refused',
      language: languageOr(found.locale),
      name: found.name,
      path: applicationPath(),
      values: { reason: found.reason },
    });
  }

  private applicant(id: string | null) {
    return id === null ? null : this.database.one(applicantToTell, [id]);
  }
}
