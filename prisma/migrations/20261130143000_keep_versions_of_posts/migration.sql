-- squawk-ignore-file prefer-bigint-over-int, require-concurrent-index-creation
SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

ALTER TABLE "post" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "post_revision" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "post_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lang" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "editor_id" UUID NOT NULL,
    "reason" TEXT,
    "reason_lang" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "post_revision_post_id_number_key" ON "post_revision"("post_id", "number");
CREATE INDEX "post_revision_editor_id_idx" ON "post_revision"("editor_id");
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
