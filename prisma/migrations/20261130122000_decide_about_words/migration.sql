SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- What was decided about fields of expertise that members use in their own words.
CREATE TABLE "word" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "key" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "target" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "word_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "word_state_check" CHECK ("state" IN ('open', 'accepted', 'merged', 'refused')),
    CONSTRAINT "word_target_check" CHECK (("state" = 'merged') = ("target" IS NOT NULL))
);
CREATE UNIQUE INDEX "word_key_key" ON "word"("key");
