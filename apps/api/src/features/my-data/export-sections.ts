/** A column of the other one of a connection `x` between the members `r` and `a`. */
const ofOther = (column: string): string =>
  `case when x.requester_id = $1::uuid then a.${column} else r.${column} end as "${column}"`;

/**
 * The parts of the file, in its order, each of the member `$1`; the id `key` orders its rows. Columns are named as the file has them; each name has its words for readers in
 * `export.field.*`. Secrets stand in none: no token, no hash, no key.
 */
export const exportSections = {
  account: `select m.id as key, m.handle, m.name, m.email, m.email_verified as "emailConfirmed", m.locale as "language",
      m.role, m.status, m.source, m.created_at as "createdAt", d.due_at as "leavesAt"
    from member m left join departure d on d.member_id = m.id where m.id = $1::uuid`,
  profile: `select p.member_id as key, p.headline, p.about, p.country, p.organisation, p.sectors, p.expertise, p.languages,
      p.members_only as "membersOnly", p.post_count as "postCount", p.last_posted_at as "lastPostedAt"
    from profile p where p.member_id = $1::uuid`,
  memberships: `select x.id as key, c.name as "cluster", x.role, x.is_moderator as "isModerator",
      x.joined_at as "joinedAt", x.left_at as "leftAt"
    from membership x join cluster c on c.id = x.cluster_id where x.member_id = $1::uuid`,
  connections: `select x.id as key, ${ofOther('name')}, ${ofOther('handle')},
      x.requester_id = $1::uuid as "askedByMe",
      x.reason as "text", x.status, x.created_at as "createdAt", x.answered_at as "answeredAt"
    from connection x join member r on r.id = x.requester_id join member a on a.id = x.addressee_id
    where $1::uuid in (x.requester_id, x.addressee_id)`,
  threads: `select t.id as key, t.number, t.title, t.kind, t.lang as "language", t.tags, t.visibility,
      t.is_anonymous as "isAnonymous", c.name as "cluster",
      t.created_at as "createdAt"
    from thread t left join cluster c on c.id = t.cluster_id where t.author_id = $1::uuid`,
  posts: `select o.id as key, t.number as "thread", t.title, o.number, o.lang as "language", o.body as "text", o.source,
      o.created_at as "createdAt", o.edited_at as "editedAt", o.removed_at as "removedAt", o.hidden_at as "hiddenAt",
      o.hidden_reason as "reason"
    from post o join thread t on t.id = o.thread_id where o.author_id = $1::uuid and o.deleted_at is null`,
  postVersions: `select v.id as key, t.number as "thread", o.number, v.number as "version", v.lang as "language",
      v.body as "text", v.reason, v.created_at as "createdAt"
    from post_revision v join post o on o.id = v.post_id join thread t on t.id = o.thread_id
    where v.editor_id = $1::uuid and o.deleted_at is null`,
  files: `select f.id as key, f.id::text || '/' || f.name as "file", f.purpose, f.media_type as "kind", f.bytes, f.alt as "text", t.number as "thread",
      o.number, f.created_at as "createdAt"
    from file f left join post o on o.id = f.post_id left join thread t on t.id = o.thread_id where f.owner_id = $1::uuid`,
  bookmarks: `select b.id as key, t.number as "thread", t.title, o.number, b.note as "text",
      b.remind_at as "remindAt", b.created_at as "createdAt"
    from bookmark b left join post o on o.id = b.post_id join thread t on t.id = coalesce(b.thread_id, o.thread_id) where b.member_id = $1::uuid`,
  reading: `select r.thread_id as key, t.number as "thread", t.title, r.read_number as "readNumber", r.level,
      r.read_at as "lastUsedAt"
    from thread_member r join thread t on t.id = r.thread_id where r.member_id = $1::uuid`,
  following: `select f.id as key, c.name as "cluster", p.name, f.tag, f.level, f.created_at as "createdAt"
    from follow f left join cluster c on c.id = f.cluster_id left join member p on p.id = f.person_id
    where f.member_id = $1::uuid`,
  notifications: `select n.event_id as key, n.kind, t.number as "thread", t.title, o.number, n.at as "createdAt",
      n.read_at as "lastUsedAt"
    from notification n left join thread t on t.id = n.thread_id left join post o on o.id = n.post_id
    where n.member_id = $1::uuid`,
  notificationPreferences: `select x.member_id as key, x.channels::text as "text", x.zone, x.quiet_from as "quietFrom",
      x.quiet_to as "quietTo", x.paused_until as "pausedUntil", x.digest, x.digest_hour as "digestHour",
      x.is_text_only as "isTextOnly", x.follows_own as "followsOwn"
    from notification_preference x where x.member_id = $1::uuid`,
  votes: `select x.thread_id as key, t.number as "thread", t.title,
      array(select o.text from poll_option o where o.id = any(x.option_ids) order by o.place) as "choices",
      x.voted_at as "createdAt"
    from poll_vote x join thread t on t.id = x.thread_id where x.member_id = $1::uuid`,
  reactions: `select e.id as key, t.number as "thread", t.title, o.number, e.kind, e.result as "text", e.at as "createdAt"
    from reaction e join post o on o.id = e.post_id join thread t on t.id = o.thread_id where e.member_id = $1::uuid`,
  drafts: `select d.id as key, d.excerpt as "title",
      (select string_agg(v.value, E'\\n\\n') from jsonb_array_elements(d.fields) f
        cross join lateral jsonb_array_elements_text(f.value -> 'values') v where f.value ->> 'name' ~ '^(title$|body$|case[.]|lookingFor[.]|poll[.]options$)') as "text",
      d.device, d.created_at as "createdAt", d.updated_at as "lastChangedAt", d.opens_at as "opensAt"
    from draft d where d.member_id = $1::uuid`,
  invitations: `select i.id as key, i.email, i.name, i.role, i.line as "text", i.use_count as "useCount",
      i.created_at as "createdAt", i.expires_at as "expiresAt", i.withdrawn_at as "withdrawnAt"
    from invitation i where i.inviter_id = $1::uuid`,
  invitationsAccepted: `select u.invitation_id as key, m.name, u.created_at as "createdAt", u.joined_at as "joinedAt"
    from invitation_use u join invitation i on i.id = u.invitation_id join member m on m.id = i.inviter_id
    where u.member_id = $1::uuid`,
  sessions: `select s.id as key, s.user_agent as "device", s.ip_address as "address", s.created_at as "createdAt",
      s.last_used_at as "lastUsedAt", s.expires_at as "expiresAt", d.created_at as "noticesSince"
    from session s left join push_device d on d.session_id = s.id and d.is_on where s.member_id = $1::uuid`,
  waysToSignIn: `select c.id as key, case c.provider_id when 'credential' then 'password' else c.provider_id end as "kind",
      null as "name", c.created_at as "createdAt" from credential c where c.member_id = $1::uuid
    union all select p.id, 'passkey', p.name, p.created_at from passkey p where p.member_id = $1::uuid
    union all select f.member_id, 'app', null, f.created_at from second_factor f
      where f.member_id = $1::uuid and f.confirmed_at is not null`,
  emailChange: `select e.member_id as key, e.email, e.asked_at as "createdAt", e.expires_at as "expiresAt"
    from email_change e where e.member_id = $1::uuid`,
  formerAccounts: `select f.id as key, f.handle, f.source, f.merged_at as "createdAt"
    from former_account f where f.member_id = $1::uuid`,
  consents: `select (substr(md5(x.kind || x.version), 1, 32))::uuid as key, x.kind, x.version, x.agreed_at as "createdAt"
    from consent x where x.member_id = $1::uuid`,
  exports: `select x.id as key, x.asked_at as "createdAt", x.expires_at as "expiresAt"
    from data_export x where x.member_id = $1::uuid`,
  actsByMe: `select a.id as key, a.act, a.at as "createdAt", a.reason
    from audit_event a where a.actor_id = $1::uuid`,
  actsAboutMe: `select a.id as key, a.act, a.at as "createdAt"
    from audit_event a where a.subject_kind = 'member' and a.subject_id = $1::uuid and a.actor_id is distinct from $1::uuid`,
} as const satisfies Readonly<Record<string, string>>;

export type SectionName = keyof typeof exportSections;
export const sectionNames = Object.keys(exportSections) as SectionName[];
