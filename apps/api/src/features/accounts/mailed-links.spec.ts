import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mailedLinkSeconds } from '@cluster-commons/domain/accounts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { MailedLinks } from './mailed-links.ts';

const from = testSource('mailed-links');
let api: TestApi;
let links: MailedLinks;
let prisma: PrismaService['client'];
let memberId: string;
beforeAll(async () => {
  api = await startTestApi();
  links = api.app.get(MailedLinks);
  prisma = api.app.get(PrismaService).client;
  ({ id: memberId } = await build.aMember(api.db, from, {}));
});
afterAll(() => api.stop());

const opened = async (given: Partial<Parameters<MailedLinks['open']>[1]> = {}): Promise<string> => {
  const id = await links.open(prisma, { purpose: 'sign-in', memberId, ...given });
  return (await links.write(id, 'sign-in'))?.token ?? '';
};
const spend = (token: string) => prisma.$transaction((db) => links.spend(db, token, 'sign-in'));

describe('a link in a mail', () => {
  it('is the same however often its mail is written, and its token stands in no row', async () => {
    const id = await links.open(prisma, { purpose: 'sign-in', memberId });
    const [first, again] = [await links.write(id, 'sign-in'), await links.write(id, 'sign-in')];
    expect(again?.token).toBe(first?.token);
    const { rows } = await api.db.query('select * from mailed_link where id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(first?.token.slice(32));
  });

  it('begins its time when its mail is written', async () => {
    const id = await links.open(prisma, { purpose: 'sign-in', memberId });
    await api.db.query(`update mailed_link set expires_at = now() - interval '1 hour' where id = $1`, [id]);
    const written = await links.write(id, 'sign-in');
    expect(written?.expiresAt.getTime()).toBeGreaterThan(from.now.getTime());
    expect(await links.look(written?.token ?? '', 'sign-in')).toMatchObject({ id, memberId });
  });

  it('is not used by being looked at, is used once, and ends the others of its member', async () => {
    const [first, second] = [await opened(), await opened()];
    for (let i = 0; i < 3; i += 1) expect(await links.look(first, 'sign-in')).toMatchObject({ memberId });
    expect(await spend(first)).toMatchObject({ memberId });
    expect(await spend(first)).toBeNull();
    expect(await links.look(second, 'sign-in')).toBeNull();
  });

  it('is used by one of many at once', async () => {
    const token = await opened();
    const spent = await Promise.all(Array.from({ length: 5 }, () => spend(token)));
    expect(spent.filter((link) => link !== null)).toHaveLength(1);
  });

  it('stays when what it was used for did not come about', async () => {
    const token = await opened();
    const failing = prisma.$transaction(async (db) => {
      await links.spend(db, token, 'sign-in');
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await spend(token)).toMatchObject({ memberId });
  });

  it('holds no longer than its time', async () => {
    const token = await opened();
    await api.db.query(`update mailed_link set expires_at = now() - interval '1 second'`);
    expect(await links.look(token, 'sign-in')).toBeNull();
    expect(await spend(token)).toBeNull();
  });

  it('does nothing else than what it is for', async () => {
    const token = await opened();
    for (const purpose of Object.keys(mailedLinkSeconds) as (keyof typeof mailedLinkSeconds)[]) {
      if (purpose !== 'sign-in') expect(await links.look(token, purpose)).toBeNull();
    }
  });

  it('belongs to nobody where no account has the address: nothing is mailed', async () => {
    const id = await links.open(prisma, { purpose: 'sign-in', memberId: null });
    expect(await links.write(id, 'sign-in')).toBeNull();
  });

  it.each(['', 'x', '\u0000', 'é'.repeat(40), '../../etc', 'A'.repeat(22), 'A'.repeat(65), 'A'.repeat(10_000)])(
    'is none where the token is not ours: %#',
    async (token) => {
      expect(await links.look(token, 'sign-in')).toBeNull();
      expect(await spend(token)).toBeNull();
    },
  );

  it('is none with another seal', async () => {
    const token = await opened();
    expect(await spend(`${token.slice(0, 40)}${token[40] === 'a' ? 'b' : 'a'}${token.slice(41)}`)).toBeNull();
    expect(await spend(`${token}A`)).toBeNull();
  });
});
