import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import {
  checkDraft,
  draftExcerpt,
  draftLimits,
  draftPolicy,
  maySaveDraft,
  readDraftKey,
  type DraftToKeep,
} from '@cluster-commons/domain/drafts';
import { allowances, problem, type MemberViewer, type Problem } from '@cluster-commons/domain/kernel';
import { select } from '../../platform/database/columns.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { newId } from '../../platform/database/new-id.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { DeviceKind } from '../accounts/index.ts';
import type { Draft } from './draft.model.ts';
import { draftColumns, DraftQueries } from './draft.queries.ts';

export interface DraftOfDevice extends DraftToKeep {
  /** What the device knows; 0 where it knows of none. */
  version: number;
  device: DeviceKind | null;
}

/** A draft that was saved, or what stands instead and why. */
export interface SavedDraft {
  draft: Draft | null;
  problems: readonly Problem[];
}

/** `maySaveDraft` in SQL, in one statement, since devices save at the same time. */
const saveDraft = statement(
  'draft_save',
  `insert into draft as d (id, member_id, key, thread_id, fields, excerpt, device_id, device)
   select $1::uuid, $2::uuid, $3, (select t.id from thread t where t.id = $4::uuid), $5::jsonb, $6, $7, $8
    where exists (select from draft k where k.member_id = $2 and k.key = $3)
       or ($9 = 0 and (select count(*) from draft k where k.member_id = $2) < ${draftLimits.most})
   on conflict (member_id, key) do update
      set fields = excluded.fields, excerpt = excluded.excerpt, version = d.version + 1, updated_at = now(),
          device_id = excluded.device_id, device = excluded.device, discarded_at = null, opening = null,
          not_opened = null, not_opened_at = null,
          created_at = case when d.discarded_at is null then d.created_at else now() end
    where d.opens_at is null
      and (d.version = $9::int and d.discarded_at is null or d.discarded_at is not null and $9 = 0)
   returning ${select(draftColumns)}`,
  draftColumns,
);

@Injectable()
export class SaveDraft {
  constructor(
    private readonly database: Database,
    private readonly queries: DraftQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Keeps a draft for its member on every device. Nothing that the sender has not seen is overwritten. */
  async run(viewer: MemberViewer, draft: DraftOfDevice): Promise<SavedDraft> {
    const decision = draftPolicy.keep(viewer);
    if (!decision.allowed) return refusedWith(problem(decision.reason));
    const problems = checkDraft(draft);
    if (problems.length > 0) return refusedWith(...problems);
    await this.limits.take(allowances.draftByMember, viewer.id);
    const { key, fields, deviceId, device, version } = draft;
    const saved = await this.database.one(saveDraft, [
      newId(),
      viewer.id,
      key,
      readDraftKey(key)?.subjectId ?? null,
      JSON.stringify(fields.map(({ name, values }) => ({ name, values }))),
      draftExcerpt(fields),
      deviceId,
      device,
      version,
    ]);
    return saved === null ? this.whyNot(viewer, draft) : { draft: saved, problems: [] };
  }

  private async whyNot(viewer: MemberViewer, { key, fields, version }: DraftOfDevice): Promise<SavedDraft> {
    const found = await this.queries.standing(viewer, key);
    // What opens at its time is as it was when that was set, and not as it stands half changed in a form.
    if (found?.opensAt) return refusedWith(problem('DRAFT_SCHEDULED', 'input', 'key'));
    const isThere = found !== null && !found.isDiscarded;
    // What was sent twice, since its answer did not arrive, stands already.
    if (isThere && isDeepStrictEqual(found.fields, asStored(fields))) return { draft: found, problems: [] };
    if (isThere) return { draft: found, problems: [problem('DRAFT_CHANGED', 'input', 'version')] };
    if (!maySaveDraft(version, { version: found?.version ?? 0, isDiscarded: found?.isDiscarded ?? false })) {
      return refusedWith(problem('DRAFT_GONE', 'input', 'version'));
    }
    return refusedWith({ ...problem('TOO_MANY', 'input', 'key'), limit: draftLimits.most });
  }
}

const asStored = (fields: DraftToKeep['fields']) => fields.map(({ name, values }) => ({ name, values: [...values] }));

const refusedWith = (...problems: Problem[]): SavedDraft => ({ draft: null, problems });
