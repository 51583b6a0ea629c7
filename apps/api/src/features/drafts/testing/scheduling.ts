import type { Asker, TestApi } from '../../../platform/testing/index.ts';

export interface Kept {
  id: string;
  key: string;
  fields: { name: string; values: string[] }[];
  version: number;
  opensAt: string | null;
}
export interface Outcome {
  draft: Kept | null;
  problems: { code: string; path: string[] }[];
}

const draft = 'draft { id key fields { name values } version opensAt } problems { code path }';

let texts = 0;

/** What clocks in UTC show so many minutes from now, and up to one more. */
export const inMinutes = (minutes: number): string =>
  new Date(Math.ceil(Date.now() / 60_000 + minutes) * 60_000).toISOString().slice(0, 16);

/** Sets a time for a discussion with a text of its own. */
export async function schedule(api: TestApi, as: Asker, given: object = {}): Promise<Outcome> {
  texts += 1;
  const input = { title: 'The press is here', body: `Come and see it. ${texts}`, opensAt: inMinutes(60), ...given };
  const { data } = await api.run<{ scheduleThread: Outcome }>(
    `mutation ($input: ScheduleThreadInput!) { scheduleThread(input: $input) { ${draft} } }`,
    { input },
    { as },
  );
  return data.scheduleThread;
}

export async function unschedule(
  api: TestApi,
  as: Asker,
  { key, version }: { key: string; version: number },
  unscheduled?: boolean,
): Promise<Outcome> {
  const { data } = await api.run<{ unscheduleThread: Outcome }>(
    `mutation ($input: UnscheduleThreadInput!) { unscheduleThread(input: $input) { ${draft} } }`,
    { input: { key, version, unscheduled } },
    { as },
  );
  return data.unscheduleThread;
}

export interface Listed {
  key: string;
  form: string;
  excerpt: string;
  version: number;
  opensAt: string | null;
  notOpened: { at: string; problem: { code: string; message: string } } | null;
}

/** What waits for its time, and all other drafts. */
export async function listed(api: TestApi, as: Asker): Promise<{ waiting: Listed[]; drafts: Listed[] }> {
  const row = 'key form excerpt version opensAt notOpened { at problem { code message } }';
  const { data } = await api.run<{ scheduledThreads: Listed[]; drafts: { nodes: Listed[] } }>(
    `{ scheduledThreads { ${row} } drafts { nodes { ${row} } } }`,
    {},
    { as },
  );
  return { waiting: data.scheduledThreads, drafts: data.drafts.nodes };
}
