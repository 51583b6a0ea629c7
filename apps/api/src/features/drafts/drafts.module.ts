import { Module } from '@nestjs/common';
import { DiscardDraft } from './discard-draft.ts';
import { DraftQueries } from './draft.queries.ts';
import { DraftsResolver } from './drafts.resolver.ts';
import { SaveDraft } from './save-draft.ts';

@Module({ providers: [DraftQueries, SaveDraft, DiscardDraft, DraftsResolver] })
export class DraftsModule {}
