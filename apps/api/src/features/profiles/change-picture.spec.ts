import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build, startTestApi, testSource, type Asker, type TestApi } from '../../platform/testing/index.ts';

const from = testSource('change-picture');
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const aMember = () => build.aMember(api.db, from);
const aPicture = async (ownerId: string, given: Partial<Parameters<typeof build.aFile>[2]> = {}): Promise<string> =>
  (await build.aFile(api.db, from, { ownerId, purpose: 'avatar', mediaType: 'image/jpeg', ...given })).id;

interface Changed {
  member: { pictureId: string | null } | null;
  problems: { code: string; path: string[] }[];
}
const change = async (as: Asker, fileId: string | null): Promise<Changed> =>
  (
    await api.run<{ changePicture: Changed }>(
      'mutation ($input: ChangePictureInput!) { changePicture(input: $input) { member { pictureId } problems { code path } } }',
      { input: { fileId } },
      { as },
    )
  ).data.changePicture;
const toldOf = async (id: string): Promise<number> =>
  (await api.db.query(`select 1 from audit_event where act = 'profile.updated' and subject_id = $1`, [id])).rowCount ??
  0;

describe('the picture of a profile', () => {
  it('stands in the place of the initials, wherever the member is shown', async () => {
    const member = await aMember();
    const thread = await build.aThread(api.db, from, { authorId: member.id });
    const pictureId = await aPicture(member.id);
    expect(await change(member, pictureId)).toEqual({ member: { pictureId }, problems: [] });
    const { data } = await api.run<{ thread: { author: object; posts: { nodes: { author: object }[] } } }>(
      'query ($number: Int!) { thread(number: $number) { author { pictureId } posts { nodes { author { pictureId } } } } }',
      { number: thread.number },
    );
    expect(data.thread).toEqual({ author: { pictureId }, posts: { nodes: [{ author: { pictureId } }] } });
    expect(await toldOf(member.id)).toBe(1);
  });

  it('is another one, goes, and comes back; what is so already changes nothing', async () => {
    const member = await aMember();
    const [first, second] = [await aPicture(member.id), await aPicture(member.id)];
    for (const id of [first, second, null, null, second]) {
      expect(await change(member, id)).toEqual({ member: { pictureId: id }, problems: [] });
    }
    expect(await toldOf(member.id)).toBe(4);
  });

  it('is withheld with the rest of a profile for members only', async () => {
    const member = await aMember();
    const thread = await build.aThread(api.db, from, { authorId: member.id });
    await change(member, await aPicture(member.id));
    await api.db.query('update profile set members_only = true where member_id = $1', [member.id]);
    const pictureFor = async (as: Asker) =>
      (
        await api.run<{ thread: { author: { pictureId: string | null } } }>(
          'query ($number: Int!) { thread(number: $number) { author { pictureId } } }',
          { number: thread.number },
          { as },
        )
      ).data.thread.author.pictureId;
    expect([await pictureFor(null), (await pictureFor(await aMember())) !== null]).toEqual([null, true]);
  });

  it('has the pages made anew that show it', async () => {
    const member = await aMember();
    const epoch = async () => (await api.db.query<{ epoch: string }>('select epoch from public_epoch')).rows[0]?.epoch;
    const before = await epoch();
    await change(member, await aPicture(member.id));
    expect(Number(await epoch())).toBe(Number(before) + 1);
  });

  it.each<[string, (own: string) => Promise<string>, string]>([
    ['of another member', async () => aPicture((await aMember()).id), 'NOT_FOUND'],
    ['for a post', (own) => aPicture(own, { purpose: 'post' }), 'NOT_FOUND'],
    ['that has not arrived', (own) => aPicture(own, { state: 'receiving' }), 'FILE_NOT_ARRIVED'],
    ['that waits for the scanner', (own) => aPicture(own, { state: 'waiting' }), 'FILE_NOT_ARRIVED'],
    ['that was refused', (own) => aPicture(own, { state: 'refused', refusal: 'FILE_TYPE' }), 'FILE_TYPE'],
    ['that is none', () => Promise.resolve('nothing'), 'NOT_FOUND'],
  ])('%s is refused', async (_which, other, code) => {
    const member = await aMember();
    expect(await change(member, await other(member.id))).toEqual({
      member: null,
      problems: [{ code, path: ['input', 'fileId'] }],
    });
  });
});
