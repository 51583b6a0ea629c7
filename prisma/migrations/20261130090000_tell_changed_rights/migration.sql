SET LOCAL lock_timeout = '5s';
SET LOCAL statement_timeout = '60s';

-- Whoever ends a session or changes what a member may do, code or hand: what they have open live hears of it.
CREATE FUNCTION session_tells_its_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (event, payload)
  SELECT 'account.rights-changed', jsonb_build_object('memberId', e.member_id)
  FROM (SELECT DISTINCT member_id FROM ended WHERE expires_at > now()) e;
  RETURN NULL;
END
$$;
CREATE TRIGGER "session_tells_its_end" AFTER DELETE ON "session" REFERENCING OLD TABLE AS ended
  FOR EACH STATEMENT EXECUTE FUNCTION session_tells_its_end();

CREATE FUNCTION member_tells_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (event, payload) VALUES ('account.rights-changed', jsonb_build_object('memberId', NEW.id));
  RETURN NULL;
END
$$;
CREATE TRIGGER "member_tells_rights" AFTER UPDATE OF "role", "status" ON "member"
  FOR EACH ROW WHEN (OLD.role <> NEW.role OR OLD.status <> NEW.status) EXECUTE FUNCTION member_tells_rights();
