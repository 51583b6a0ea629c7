import type { PostOwn_PostFragment, ThreadOwn_ThreadFragment, ThreadPageQuery } from '../../gql/index.ts';

/** A thread as its page shows it to all readers of a class. */
export type PageThread = NonNullable<ThreadPageQuery['thread']>;

/** What the reader may do there; null when signed out. */
export type OwnThread = ThreadOwn_ThreadFragment;
export type OwnPost = PostOwn_PostFragment;
