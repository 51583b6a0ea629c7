-- Trigram indexes for the directory and the cluster list; accents folded for both.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

-- A UUIDv7 (RFC 9562, 5.7) from the clock and the random bits of a version 4. PostgreSQL 15 to 17 have none built in.
-- Bits 52 and 53 turn the version from 4 to 7.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;

-- Text as searches compare it: no accents, lower case. The dictionary is named, so the result never changes.
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1))
$$;

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('member', 'moderator', 'programme_manager', 'administrator');

-- CreateEnum
CREATE TYPE "member_status" AS ENUM ('active', 'suspended', 'imported');

-- CreateEnum
CREATE TYPE "connection_status" AS ENUM ('pending', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "thread_kind" AS ENUM ('question', 'discussion');

-- CreateEnum
CREATE TYPE "thread_visibility" AS ENUM ('public', 'cluster');

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "handle" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "role" "member_role" NOT NULL DEFAULT 'member',
    "status" "member_status" NOT NULL DEFAULT 'active',
    "source" TEXT,
    "source_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "token_hash" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "subject" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "act" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "thread_id" UUID,
    "reason" TEXT,
    "detail" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cluster" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "local_name" TEXT,
    "country" CHAR(2) NOT NULL,
    "region" TEXT,
    "city" TEXT,
    "lat" DOUBLE PRECISION NOT NULL,
    "lon" DOUBLE PRECISION NOT NULL,
    "coordinate_precision" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "isic_division" CHAR(2) NOT NULL,
    "isic_other_divisions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stage" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "figures" JSONB NOT NULL DEFAULT '[]',
    "sources" JSONB NOT NULL DEFAULT '[]',
    "evidence" TEXT NOT NULL,
    "member_count" INTEGER NOT NULL DEFAULT 0,
    "thread_count" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "cluster_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" TEXT,
    "is_moderator" BOOLEAN NOT NULL DEFAULT false,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "connection" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "requester_id" UUID NOT NULL,
    "addressee_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "connection_status" NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "public_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "page" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "section" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "renderer_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile" (
    "member_id" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "country" CHAR(2),
    "organisation" TEXT NOT NULL DEFAULT '',
    "sectors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "expertise" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "members_only" BOOLEAN NOT NULL DEFAULT false,
    "post_count" INTEGER NOT NULL DEFAULT 0,
    "last_posted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "profile_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "number" INTEGER GENERATED BY DEFAULT AS IDENTITY NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" "thread_kind" NOT NULL DEFAULT 'discussion',
    "visibility" "thread_visibility" NOT NULL DEFAULT 'public',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cluster_id" UUID,
    "author_id" UUID NOT NULL,
    "client_key" TEXT,
    "accepted_post_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "last_post_number" INTEGER NOT NULL DEFAULT 1,
    "post_count" INTEGER NOT NULL DEFAULT 1,
    "last_post_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_at" TIMESTAMPTZ(3),
    "pinned_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "source" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "thread_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "reply_to_id" UUID,
    "client_key" TEXT,
    "lang" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "renderer_version" INTEGER NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "hidden_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_reason" TEXT,
    "deleted_at" TIMESTAMPTZ(3),
    "votes" INTEGER,
    "source" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_handle_key" ON "member"("handle");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "member_source_source_id_key" ON "member"("source", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "credential_member_id_idx" ON "credential"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_subject_key" ON "credential"("provider_id", "subject");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "audit_event_thread_id_at_id_idx" ON "audit_event"("thread_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "cluster_slug_key" ON "cluster"("slug");

-- CreateIndex
CREATE INDEX "cluster_country_idx" ON "cluster"("country");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE INDEX "membership_cluster_id_joined_at_id_idx" ON "membership"("cluster_id", "joined_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "connection_requester_id_created_at_id_idx" ON "connection"("requester_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "connection_addressee_id_created_at_id_idx" ON "connection"("addressee_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE INDEX "page_section_lang_position_idx" ON "page"("section", "lang", "position");

-- CreateIndex
CREATE UNIQUE INDEX "page_slug_lang_key" ON "page"("slug", "lang");

-- CreateIndex
CREATE UNIQUE INDEX "thread_number_key" ON "thread"("number");

-- CreateIndex
CREATE UNIQUE INDEX "thread_accepted_post_id_key" ON "thread"("accepted_post_id");

-- CreateIndex
CREATE INDEX "thread_last_post_at_id_idx" ON "thread"("last_post_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_created_at_id_idx" ON "thread"("created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "thread_cluster_id_last_post_at_id_idx" ON "thread"("cluster_id", "last_post_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "thread_author_id_client_key_key" ON "thread"("author_id", "client_key");

-- CreateIndex
CREATE INDEX "post_author_id_created_at_id_idx" ON "post"("author_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "post_reply_to_id_idx" ON "post"("reply_to_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_thread_id_number_key" ON "post"("thread_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "post_author_id_client_key_key" ON "post"("author_id", "client_key");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection" ADD CONSTRAINT "connection_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile" ADD CONSTRAINT "profile_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma cannot say. Each object below is listed in prisma/sql-only.ts.

-- Lists are never null.
ALTER TABLE "cluster" ALTER COLUMN "isic_other_divisions" SET NOT NULL;
ALTER TABLE "thread" ALTER COLUMN "tags" SET NOT NULL;
ALTER TABLE "profile"
  ALTER COLUMN "sectors" SET NOT NULL,
  ALTER COLUMN "expertise" SET NOT NULL,
  ALTER COLUMN "languages" SET NOT NULL;

-- Members
CREATE UNIQUE INDEX "member_lower_email_key" ON "member" (lower("email"));
CREATE UNIQUE INDEX "member_lower_handle_key" ON "member" (lower("handle"));
CREATE INDEX "member_lower_name_id_idx" ON "member" (lower("name"), "id");
CREATE INDEX "member_created_at_id_idx" ON "member" ("created_at" DESC, "id" DESC);
ALTER TABLE "member"
  ADD CONSTRAINT "member_handle_check" CHECK ("handle" ~ '^[a-z0-9-]{3,30}$'),
  ADD CONSTRAINT "member_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "member_email_check" CHECK (char_length("email") <= 254 AND position('@' IN "email") > 1);

-- Profiles and the directory
ALTER TABLE "profile"
  ADD COLUMN "search" text NOT NULL DEFAULT '',
  ADD CONSTRAINT "profile_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "profile_post_count_check" CHECK ("post_count" >= 0);
CREATE INDEX "profile_country_idx" ON "profile" ("country");
CREATE INDEX "profile_post_count_member_id_idx" ON "profile" ("post_count" DESC, "member_id" DESC);
CREATE INDEX "profile_last_posted_at_member_id_idx" ON "profile" ("last_posted_at" DESC NULLS LAST, "member_id" DESC);
CREATE INDEX "profile_sectors_idx" ON "profile" USING gin ("sectors");
CREATE INDEX "profile_expertise_idx" ON "profile" USING gin ("expertise");
CREATE INDEX "profile_languages_idx" ON "profile" USING gin ("languages");
CREATE INDEX "profile_search_idx" ON "profile" USING gin ("search" gin_trgm_ops);

CREATE FUNCTION profile_search_of(profile) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT folded(concat_ws(' ', member.name, member.handle, $1.headline, $1.organisation, $1.about))
  FROM member WHERE member.id = $1.member_id
$$;

CREATE FUNCTION profile_sets_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := coalesce(profile_search_of(NEW), '');
  RETURN NEW;
END
$$;
CREATE TRIGGER "profile_sets_search" BEFORE INSERT OR UPDATE OF "headline", "organisation", "about" ON "profile"
  FOR EACH ROW EXECUTE FUNCTION profile_sets_search();

CREATE FUNCTION member_sets_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE profile SET search = profile_search_of(profile) WHERE profile.member_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER "member_sets_search" AFTER UPDATE OF "name", "handle" ON "member"
  FOR EACH ROW WHEN (OLD.name <> NEW.name OR OLD.handle <> NEW.handle) EXECUTE FUNCTION member_sets_search();

-- Clusters and memberships
ALTER TABLE "cluster"
  ADD COLUMN "search" text GENERATED ALWAYS AS (
    folded("name" || ' ' || coalesce("local_name", '') || ' ' || coalesce("city", '') || ' '
      || coalesce("region", '') || ' ' || "sector")
  ) STORED,
  ADD CONSTRAINT "cluster_country_check" CHECK ("country" ~ '^[A-Z]{2}$'),
  ADD CONSTRAINT "cluster_place_check" CHECK ("lat" BETWEEN -90 AND 90 AND "lon" BETWEEN -180 AND 180),
  ADD CONSTRAINT "cluster_counts_check" CHECK ("member_count" >= 0 AND "thread_count" >= 0);
CREATE INDEX "cluster_lower_name_id_idx" ON "cluster" (lower("name"), "id");
CREATE INDEX "cluster_search_idx" ON "cluster" USING gin ("search" gin_trgm_ops);
CREATE UNIQUE INDEX "membership_current_key" ON "membership" ("cluster_id", "member_id") WHERE "left_at" IS NULL;

-- Connections: one open or accepted between two members, whoever asked.
CREATE UNIQUE INDEX "connection_pair_key"
  ON "connection" (least("requester_id", "addressee_id"), greatest("requester_id", "addressee_id"))
  WHERE "status" IN ('pending', 'accepted');
ALTER TABLE "connection"
  ADD CONSTRAINT "connection_members_check" CHECK ("requester_id" <> "addressee_id"),
  ADD CONSTRAINT "connection_reason_check" CHECK (char_length("reason") BETWEEN 1 AND 1000);

-- Threads and posts
CREATE INDEX "thread_pinned_idx" ON "thread" ("pinned_at" DESC) WHERE "pinned_at" IS NOT NULL;
CREATE INDEX "thread_public_last_post_at_idx" ON "thread" ("last_post_at" DESC, "id" DESC)
  WHERE "visibility" = 'public' AND "hidden_at" IS NULL;
CREATE INDEX "thread_public_created_at_idx" ON "thread" ("created_at" DESC, "id" DESC)
  WHERE "visibility" = 'public' AND "hidden_at" IS NULL;
CREATE INDEX "thread_unanswered_idx" ON "thread" ("created_at" DESC, "id" DESC)
  WHERE "kind" = 'question' AND "accepted_post_id" IS NULL AND "hidden_at" IS NULL;
CREATE INDEX "thread_tags_idx" ON "thread" USING gin ("tags");
ALTER TABLE "thread"
  ADD CONSTRAINT "thread_title_check" CHECK (char_length("title") BETWEEN 1 AND 300),
  ADD CONSTRAINT "thread_slug_check" CHECK (char_length("slug") BETWEEN 1 AND 80),
  ADD CONSTRAINT "thread_counts_check" CHECK ("post_count" >= 0 AND "last_post_number" >= 1),
  ADD CONSTRAINT "thread_cluster_check" CHECK ("visibility" = 'public' OR "cluster_id" IS NOT NULL);
ALTER TABLE "post" ADD CONSTRAINT "post_number_check" CHECK ("number" >= 1);

-- The audit trail is only ever added to.
CREATE FUNCTION audit_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_event is append-only: % refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER "audit_event_is_kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_kept();

-- Outbox
CREATE INDEX "outbox_waiting_idx" ON "outbox" ("created_at", "id") WHERE "relayed_at" IS NULL;

ALTER TABLE "public_epoch" ADD CONSTRAINT "public_epoch_single_check" CHECK ("id" = 1);
INSERT INTO "public_epoch" ("id") VALUES (1);

-- Room on the page for in-place updates of counters; vacuum and statistics before a fifth of a large table changed.
ALTER TABLE "thread" SET (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "post" SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0.02);
