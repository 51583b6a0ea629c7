SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- A UUIDv7 as before, now with the part of the millisecond in its next twelve bits (RFC 9562, 6.2, method 3): of two that
-- are made one after the other the later is the greater.
CREATE OR REPLACE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    overlay(
      overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send(t.us / 1000) FROM 3) FROM 1 FOR 6)
      PLACING substring(int4send(28672 + ((t.us % 1000) * 4096 / 1000)::int) FROM 3) FROM 7 FOR 2),
    'hex')::uuid
  FROM (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS us) t
$$;

-- The time of a line is when it is written, under the lock of what it is about, not when its transaction began.
ALTER TABLE "audit_event" ALTER COLUMN "at" SET DEFAULT clock_timestamp();
