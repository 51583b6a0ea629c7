import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MemberRole, Viewer } from '@cluster-commons/domain/kernel';
import { text } from '../../platform/database/columns.ts';
import { Database } from '../../platform/database/database.ts';
import { QueryShape } from '../../platform/database/query-shape.ts';
import { build, startTestApi, testSource, type TestApi } from '../../platform/testing/index.ts';
import { readableBy, visibleThreads } from './visible-threads.ts';

const from = testSource('readable-by');
let api: TestApi;
const clusters: string[] = [];
const members: { id: string; role: MemberRole; isSuspended: boolean; belongs: string[]; moderates: string[] }[] = [];

beforeAll(async () => {
  api = await startTestApi();
  for (const slug of ['here', 'there']) clusters.push((await build.aCluster(api.db, from, { slug })).id);
  const [here] = clusters;
  for (const role of ['member', 'moderator', 'programme_manager', 'administrator'] as const) {
    for (const status of ['active', 'suspended'] as const) {
      for (const place of ['nowhere', 'in', 'moderates'] as const) {
        const { id } = await build.aMember(api.db, from, { role, status });
        const isModerator = place === 'moderates';
        if (place !== 'nowhere') {
          await build.aMembership(api.db, from, { clusterId: here!, memberId: id, isModerator });
        }
        const left = { clusterId: clusters[1]!, memberId: id, leftAt: from.now, isModerator: true };
        await build.aMembership(api.db, from, left);
        const at = (is: boolean): string[] => (is ? [here!] : []);
        const [belongs, moderates] = [at(place !== 'nowhere'), at(isModerator)];
        members.push({ id, role, isSuspended: status === 'suspended', belongs, moderates });
      }
    }
  }
  const authors = [(await build.aMember(api.db, from)).id, ...members.map(({ id }) => id)];
  for (const authorId of authors) {
    for (const clusterId of [null, ...clusters]) {
      for (const visibility of ['public', 'cluster'] as const) {
        if (clusterId === null && visibility === 'cluster') continue;
        for (const hiddenAt of [null, from.now]) {
          await build.aThread(api.db, from, { authorId, clusterId, visibility, hiddenAt });
        }
      }
    }
  }
});
afterAll(() => api.stop());

describe('threads that a member of a statement may read', () => {
  it('are those that they see when they ask themselves', async () => {
    const database = api.app.get(Database);
    for (const { id, role, isSuspended, belongs, moderates } of members) {
      const viewer: Viewer = {
        kind: 'member',
        id,
        role,
        isSuspended,
        clusterIds: new Set(belongs),
        moderatedClusterIds: new Set(moderates),
      };
      const shape = new QueryShape('agreement');
      visibleThreads(viewer, shape);
      const seen = await database.all(
        shape.statement(`select t.id from thread t where ${shape.conditions}`, { id: text() }),
        shape.values,
      );
      const { rows } = await api.db.query<{ id: string }>(
        `select t.id from member m, thread t
          where m.id = $1 and ${readableBy({ id: 'm.id', status: 'm.status', role: 'm.role' })}`,
        [id],
      );
      const ids = (found: { id: string }[]): string[] => found.map((row) => row.id).toSorted();
      expect([role, isSuspended, belongs, ids(rows)]).toEqual([role, isSuspended, belongs, ids(seen)]);
      expect(rows.length).toBeGreaterThan(0);
    }
  });
});
