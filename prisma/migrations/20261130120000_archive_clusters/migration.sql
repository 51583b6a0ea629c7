-- Nobody edits a cluster so often that a number of four bytes would not do.
-- squawk-ignore-file prefer-bigint-over-int
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- A cluster can be archived; `edition` tells two people who edit it at once of each other.
ALTER TABLE "cluster"
  ADD COLUMN "edition" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "archived_at" TIMESTAMPTZ(3);

-- Addresses that clusters had before, which lead on.
CREATE TABLE "cluster_former_slug" (
    "slug" TEXT NOT NULL,
    "cluster_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cluster_former_slug_pkey" PRIMARY KEY ("slug")
);
CREATE INDEX "cluster_former_slug_cluster_id_idx" ON "cluster_former_slug"("cluster_id");
ALTER TABLE "cluster_former_slug" ADD CONSTRAINT "cluster_former_slug_cluster_id_fkey" FOREIGN KEY ("cluster_id") REFERENCES "cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;
