import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What waits for a handler. Nothing of what it is about is told.' })
export class JobQueue {
  @Field({ description: 'Name of the queue, which is that of its handler.' })
  name!: string;
  @Field({ description: 'Its handler writes mails.' })
  writesMails!: boolean;
  @Field(() => Int, { description: 'Fresh work that waits.' })
  waiting!: number;
  @Field(() => Int, { description: 'Work at hand.' })
  running!: number;
  @Field(() => Int, { description: 'Failed, to be tried again.' })
  failed!: number;
  @Field(() => Int, { description: 'Given up: dead letters.' })
  dead!: number;
  @Field(() => Date, { nullable: true, description: 'Since when the oldest of it waits; null when nothing does.' })
  oldestAt!: string | null;
}

@ObjectType({ description: 'Work that is done by the clock.' })
export class JobSchedule {
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'When, as cron in UTC.' })
  cron!: string;
  @Field(() => Date, { nullable: true, description: 'When it was begun last; null when it never was, or long ago.' })
  lastRunAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'How the last run stands: completed, active, retry, failed or cancelled.',
  })
  state!: string | null;
}

@ObjectType({ description: 'What the product has before it.' })
export class JobsOverview {
  @Field(() => Int, { description: 'Events that are on no queue yet.' })
  outboxWaiting!: number;
  @Field(() => Int, { description: 'Lines of the outbox that are no event, and are handed to nobody.' })
  outboxFailed!: number;
  @Field(() => Date, { nullable: true, description: 'Since when the oldest event waits; null when none does.' })
  outboxOldestAt!: string | null;
  @Field(() => Int, { description: 'Mails that wait, are being written or are to be tried again.' })
  mailsWaiting!: number;
  @Field(() => Int, { description: 'Mails among the dead letters.' })
  mailsDead!: number;
  @Field(() => [JobQueue], { description: 'Queues by name. Empty until a worker has first started.' })
  queues!: JobQueue[];
  @Field(() => [JobSchedule], { description: 'Work by the clock, by name.' })
  schedules!: JobSchedule[];
  @Field(() => Date, { description: 'When this was counted.' })
  countedAt!: string;
}
