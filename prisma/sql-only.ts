export type SqlOnlyKind = 'extensions' | 'functions' | 'triggers' | 'checks' | 'indexes' | 'columns';

/**
 * What the migrations make and the models cannot say: exactly these, or the check of migrations fails.
 * Triggers, checks and columns carry their table's name.
 */
export const sqlOnly: Record<SqlOnlyKind, readonly string[]> = {
  extensions: ['pg_trgm', 'unaccent'],
  functions: [
    'uuid_v7',
    'folded',
    'profile_search_of',
    'profile_sets_search',
    'member_sets_search',
    'audit_event_is_kept',
  ],
  triggers: ['profile.profile_sets_search', 'member.member_sets_search', 'audit_event.audit_event_is_kept'],
  checks: [
    'member.member_handle_check',
    'member.member_name_check',
    'member.member_email_check',
    'profile.profile_country_check',
    'profile.profile_post_count_check',
    'cluster.cluster_country_check',
    'cluster.cluster_place_check',
    'cluster.cluster_counts_check',
    'connection.connection_members_check',
    'connection.connection_reason_check',
    'thread.thread_title_check',
    'thread.thread_slug_check',
    'thread.thread_counts_check',
    'thread.thread_cluster_check',
    'post.post_number_check',
    'public_epoch.public_epoch_single_check',
  ],
  indexes: [
    'member_lower_email_key',
    'member_lower_handle_key',
    'member_lower_name_id_idx',
    'member_created_at_id_idx',
    'profile_country_idx',
    'profile_post_count_member_id_idx',
    'profile_last_posted_at_member_id_idx',
    'profile_sectors_idx',
    'profile_expertise_idx',
    'profile_languages_idx',
    'profile_search_idx',
    'cluster_search_idx',
    'membership_current_key',
    'connection_pair_key',
    'thread_pinned_idx',
    'thread_public_last_post_at_idx',
    'thread_public_created_at_idx',
    'thread_unanswered_idx',
    'thread_tags_idx',
    'outbox_waiting_idx',
  ],
  columns: ['profile.search', 'cluster.search'],
};
