import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '@cluster-commons/domain/kernel';
import { mailLimits } from '@cluster-commons/domain/mail';
import { aPicture } from '../files/testing/made-files.ts';
import { build, startTestApi } from '../../platform/testing/index.ts';
import { addressFor, readAddress } from './mail-address.ts';
import { MailWorld } from './testing/mail-world.ts';
import { newMail } from './testing/sample-mails.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await MailWorld.start('begin-by-mail');
});
afterAll(() => world.stop());

type Member = Awaited<ReturnType<MailWorld['aMember']>>;
interface Made {
  address: string | null;
  codes: string[];
}

const make = async (as: Member, clusterId: string): Promise<Made> => {
  const { data, errors = [] } = await world.api.run<{
    makeWritingAddress: { writingAddress: { address: string } | null; problems: { code: string }[] };
  }>(
    `mutation ($input: MakeWritingAddressInput!) {
       makeWritingAddress(input: $input) { writingAddress { address endsAt slug name } problems { code } } }`,
    { input: { clusterId } },
    { as },
  );
  if (errors.length > 0) return { address: null, codes: errors.map(({ extensions }) => String(extensions?.['code'])) };
  const { writingAddress, problems } = data.makeWritingAddress;
  return { address: writingAddress?.address ?? null, codes: problems.map(({ code }) => code) };
};

const seen = async (as: Member | undefined, slug: string, api = world.api) => {
  const { data } = await api.run<{
    cluster: { takesMail: boolean; writingAddress: { address: string | null } | null };
  }>(
    'query ($slug: String!) { cluster(slug: $slug) { takesMail writingAddress { address } } }',
    { slug },
    as === undefined ? {} : { as },
  );
  return data.cluster;
};

async function aWriter(given: Parameters<MailWorld['aMember']>[0] = {}) {
  const [member, cluster] = [await world.aMember(given), await build.aCluster(world.api.db, world.from)];
  await build.aMembership(world.api.db, world.from, { clusterId: cluster.id, memberId: member.id });
  const { address } = await make(member, cluster.id);
  return { member, cluster, to: address ?? '' };
}

type Begun = { [Name in 'id' | 'title' | 'kind' | 'lang' | 'clusterId' | 'visibility' | 'body']: string } & {
  number: number;
  files: string[];
};
async function threadsOf(member: { id: string }): Promise<Begun[]> {
  const { rows } = await world.api.db.query<Begun>(
    `select t.id, t.number, t.title, t.kind::text, t.lang, t.cluster_id as "clusterId", t.visibility::text, o.body,
            array(select f.name from file f where f.post_id = o.id order by f.id) as files
       from thread t join post o on o.thread_id = t.id and o.number = 1 where t.author_id = $1 order by t.number`,
    [member.id],
  );
  return rows;
}
let count = 0;
const mailOf = (to: string, subject: string, body: string, given: object = {}, head: readonly string[] = []): Buffer =>
  newMail({ to, id: `begun${(count += 1)}`, subject, body, ...given }, head);
const words = 'We look for somebody who dyes with madder and takes small lots.';

describe('a mail to one’s address of a cluster', () => {
  it('begins a discussion there, with its files, and is answered with the link', async () => {
    const { member, cluster, to } = await aWriter();
    const attachment = { name: 'lots.png', type: 'image/png', content: await aPicture().png().toBuffer() };
    const raw = newMail({ to, id: 'first', subject: 'Fwd: Dyeing with madder', body: words, attachment });
    const mails = await world.receive(raw, to);
    const [thread, ...more] = await threadsOf(member);
    expect(more).toEqual([]);
    expect(thread).toMatchObject({
      title: 'Dyeing with madder',
      kind: 'discussion',
      lang: 'en',
      clusterId: cluster.id,
      visibility: 'public',
      body: words,
      files: ['lots.png'],
    });
    expect(mails).toMatchObject([
      {
        kind: 'thread-begun',
        to: member.email,
        answers: '<first@mail.example>',
        after: [`thread.${thread?.id ?? ''}`],
        path: expect.stringContaining(`/threads/${thread?.number ?? 0}/`) as unknown as string,
      },
    ]);
    expect(readAddress(world.api.config, mails[0]?.replyTo?.address ?? '', Date.now())).toMatchObject({
      for: 'reply',
      memberId: member.id,
      threadNumber: thread?.number,
    });
    expect((await world.arrived()).at(-1)).toEqual({ outcome: 'posted', address: null, raw: null });
  });

  it.each<[Language, string, string]>([
    ['en', 'Who dyes with madder?', 'Somebody here has surely tried it before us.'],
    ['fr', 'Qui teint à la garance ?', 'Quelqu’un ici l’a sûrement essayé avant nous.'],
    ['es', '¿Quién tiñe con rubia?', 'Seguro que alguien de aquí lo ha intentado antes.'],
    ['ar', 'من يصبغ بالفوة هنا؟', 'لا بد أن أحدًا هنا قد جرّب ذلك قبلنا.'],
  ] as const)('asks a question in %s where its subject does', async (language, subject, body) => {
    const { member, to } = await aWriter({ locale: language });
    const mails = await world.receive(mailOf(to, subject, body), to);
    expect(await threadsOf(member)).toMatchObject([{ title: subject, kind: 'question', lang: language, body }]);
    expect(mails).toMatchObject([{ kind: 'thread-begun', language }]);
  });

  it('is one discussion when it comes twice, or is worked on twice', async () => {
    const { member, to } = await aWriter();
    const raw = mailOf(to, 'Dyeing with madder', words);
    expect(await world.receive(raw, to)).toHaveLength(1);
    expect(await world.receive(raw, to)).toEqual([]);
    await world.api.db.query(
      `update mail_in set outcome = null, done_at = null, address = $1, raw = $2, sender = 'a@b.example'
        where id = (select id from mail_in order by received_at desc, id desc limit 1)`,
      [to, raw],
    );
    const { rows } = await world.api.db.query<{ id: string; payload: object; at: Date }>(
      `select id, payload, created_at as at from outbox where event = 'mail.arrived' order by created_at desc, id desc limit 1`,
    );
    const [event] = rows;
    const again = { id: event?.id, name: 'mail.arrived', at: event?.at.toISOString(), payload: event?.payload };
    await world.worker.handle(again as never);
    expect(await threadsOf(member)).toHaveLength(1);
    expect(await world.lastOutcome()).toBe('posted');
  });

  it('leaves out files that are not taken, and says which and why', async () => {
    const { member, to } = await aWriter({ locale: 'fr' });
    const attachment = { name: 'page.html', type: 'text/html', content: Buffer.from('<script>alert(1)</script>') };
    const mails = await world.receive(mailOf(to, 'La teinture à la garance', words, { attachment }), to);
    expect(await threadsOf(member)).toMatchObject([{ files: [] }]);
    expect(mails).toMatchObject([{ kind: 'thread-begun-files', language: 'fr' }]);
    expect(mails[0]?.values?.['files']).toMatch(/^page\.html: /);
  });

  it('of a program is dropped, and answered to nobody', async () => {
    const { member, to } = await aWriter();
    const raw = mailOf(to, 'Out of the office', 'I am back on Monday.', {}, ['Auto-Submitted: auto-replied']);
    expect(await world.receive(raw, to)).toEqual([]);
    expect(await world.lastOutcome()).toBe('automatic');
    const loop = mailOf(to, 'Re: Cluster Commons', words, {}, ['List-Id: <account.localhost>', 'Precedence: list']);
    expect(await world.receive(loop, to)).toEqual([]);
    expect(await threadsOf(member)).toEqual([]);
  });
});

describe('a mail that cannot begin a discussion', () => {
  const refusal = async (to: string, subject: string, body: string): Promise<string[]> =>
    (await world.receive(mailOf(to, subject, body), to)).map(
      ({ kind, values, quote }) => `${kind}: ${String(values?.['reason'])} | ${quote?.text.slice(0, 16) ?? ''}`,
    );

  it('is answered once, with the reason and what was written, in the language of its member', async () => {
    const { member, cluster, to } = await aWriter({ locale: 'es' });
    await world.api.db.query(`update cluster set archived_at = now() where id = $1`, [cluster.id]);
    const raw = mailOf(to, 'Teñir con rubia', words);
    const mails = await world.receive(raw, to);
    expect(mails).toMatchObject([
      {
        kind: 'thread-refused',
        to: member.email,
        language: 'es',
        quote: { text: words, by: member.name },
        path: `/clusters/${cluster.slug}/by-mail`,
      },
    ]);
    expect(await world.receive(raw, to)).toEqual([]);
    expect(await threadsOf(member)).toEqual([]);
    expect(await world.lastOutcome()).toBe('refused');
  });

  it('says whether it is the subject or the text', async () => {
    const { member, to } = await aWriter();
    expect(await refusal(to, 'Madder', words)).toEqual([
      expect.stringMatching(/^thread-refused: The subject: .*8.* \| We look/),
    ]);
    expect(await refusal(to, 'Re: ', words)).toEqual([expect.stringMatching(/The subject: /)]);
    expect(await refusal(to, 'Long '.repeat(40), words)).toEqual([expect.stringMatching(/The subject: .*160/)]);
    expect(await refusal(to, 'Dyeing with madder', '> only a quotation')).toEqual([
      expect.stringMatching(/^thread-refused: (?!The subject)/),
    ]);
    expect(await refusal(to, 'Dyeing with madder', 'long '.repeat(8_000))).toEqual([expect.stringMatching(/at most/i)]);
    expect(await threadsOf(member)).toEqual([]);
  });

  it('is refused to whoever left the cluster or is suspended, and when the same text was posted', async () => {
    const left = await aWriter();
    await world.api.db.query('update membership set left_at = now() where member_id = $1', [left.member.id]);
    expect(await refusal(left.to, 'Dyeing with madder', words)).toEqual([
      expect.stringMatching(/^thread-refused: .*\S/),
    ]);
    await build.aMembership(world.api.db, world.from, { clusterId: left.cluster.id, memberId: left.member.id });
    expect(await refusal(left.to, 'Dyeing with madder', words)).toEqual([expect.stringMatching(/^thread-begun: /)]);
    expect(await refusal(left.to, 'Dyeing with madder again', words)).toEqual([
      expect.stringMatching(/this very text/),
    ]);
    await world.api.db.query(`update member set status = 'suspended' where id = $1`, [left.member.id]);
    expect(await refusal(left.to, 'Dyeing with weld', `${words} Or weld.`)).toEqual([
      expect.stringMatching(/^thread-refused: .*suspended/i),
    ]);
    expect(await threadsOf(left.member)).toHaveLength(1);
  });

  it('is refused when very many came before it', async () => {
    const slow = await MailWorld.start('begin-by-mail-limits', { RATE_LIMIT_FACTOR: '0.2' });
    try {
      const [member, cluster] = [await slow.aMember(), await build.aCluster(slow.api.db, slow.from)];
      const number = 7;
      await build.aMembership(slow.api.db, slow.from, { clusterId: cluster.id, memberId: member.id });
      await slow.api.db.query('update membership set mail_number = $1, mail_made_at = now()', [number]);
      const to = addressFor(slow.api.config, member.id, { for: 'new', number }, Date.now()) ?? '';
      const kinds: string[] = [];
      for (const lot of ['first', 'second', 'third']) {
        const mails = await slow.receive(mailOf(to, `The ${lot} lot`, `${words} The ${lot}.`), to);
        kinds.push(...mails.map(({ kind }) => kind));
      }
      expect(kinds).toEqual(['thread-begun', 'thread-begun', 'thread-refused']);
      expect(await slow.lastOutcome()).toBe('refused');
    } finally {
      await slow.stop();
    }
  });

  it('is refused at an address that another one stands in place of, or whose year is over', async () => {
    const { member, cluster, to } = await aWriter();
    const { address } = await make(member, cluster.id);
    expect(address).not.toBe(to);
    expect(await refusal(to, 'Dyeing with madder', words)).toEqual([expect.stringMatching(/no longer valid/)]);
    expect(await refusal(address ?? '', 'Dyeing with madder', words)).toEqual([expect.stringMatching(/^thread-begun/)]);
    const { rows } = await world.api.db.query<{ number: number }>(
      'select mail_number as number from membership where member_id = $1',
      [member.id],
    );
    const longAgo = Date.now() - (mailLimits.writingDays + 2) * 86_400_000;
    const old = addressFor(world.api.config, member.id, { for: 'new', number: rows[0]?.number ?? 0 }, longAgo) ?? '';
    expect(await refusal(old, 'Dyeing with weld', `${words} Now.`)).toEqual([expect.stringMatching(/no longer valid/)]);
    expect(await threadsOf(member)).toHaveLength(1);
  });
});

describe('the address itself', () => {
  it('is shown to its member alone, until its year is over', async () => {
    const { member, cluster, to } = await aWriter();
    const other = await world.aMember();
    await build.aMembership(world.api.db, world.from, { clusterId: cluster.id, memberId: other.id });
    expect(await seen(member, cluster.slug)).toEqual({ takesMail: true, writingAddress: { address: to } });
    expect(await seen(other, cluster.slug)).toEqual({ takesMail: true, writingAddress: { address: null } });
    await world.api.db.query(`update membership set mail_made_at = now() - interval '366 days' where member_id = $1`, [
      member.id,
    ]);
    expect(await seen(member, cluster.slug)).toEqual({ takesMail: true, writingAddress: { address: null } });
  });

  it('is neither shown nor made for those who may not open a discussion there', async () => {
    const { cluster } = await aWriter();
    const [stranger, suspended] = [await world.aMember(), await world.aMember({ status: 'suspended' })];
    await build.aMembership(world.api.db, world.from, { clusterId: cluster.id, memberId: suspended.id });
    const none = { takesMail: false, writingAddress: null };
    for (const who of [undefined, stranger, suspended]) expect(await seen(who, cluster.slug)).toEqual(none);
    expect(await make(stranger, cluster.id)).toEqual({ address: null, codes: ['NOT_A_MEMBER'] });
    expect(await make(suspended, cluster.id)).toEqual({ address: null, codes: ['FORBIDDEN'] });
    expect(await make(stranger, '01900000-0000-7000-8000-00000000abcd')).toEqual({
      address: null,
      codes: ['NOT_FOUND'],
    });
    await world.api.db.query(`update cluster set archived_at = now() where id = $1`, [cluster.id]);
    await build.aMembership(world.api.db, world.from, { clusterId: cluster.id, memberId: stranger.id });
    expect(await make(stranger, cluster.id)).toEqual({ address: null, codes: ['CLUSTER_ARCHIVED'] });
  });

  it('is not offered where no mail comes in', async () => {
    const api = await startTestApi();
    try {
      const member = await build.aMember(api.db, world.from);
      const cluster = await build.aCluster(api.db, world.from);
      await build.aMembership(api.db, world.from, { clusterId: cluster.id, memberId: member.id });
      expect(await seen(member as Member, cluster.slug, api)).toEqual({ takesMail: false, writingAddress: null });
      const { data } = await api.run<{ makeWritingAddress: { problems: { code: string }[] } }>(
        `mutation ($input: MakeWritingAddressInput!) { makeWritingAddress(input: $input) { problems { code } } }`,
        { input: { clusterId: cluster.id } },
        { as: member },
      );
      expect(data.makeWritingAddress.problems).toEqual([{ code: 'NOT_FOUND' }]);
    } finally {
      await api.stop();
    }
  });
});
