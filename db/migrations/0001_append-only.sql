-- What is appended stays as it was written, whatever code or hand is at work: grades must be explainable for years.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, lower(TG_OP) USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['question_versions', 'question_variants', 'responses', 'gradings', 'adjustments', 'audit_log'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- A submission's way (started, graded, failed) is recorded on its row; what was handed in is not touched.
CREATE TRIGGER handed_in BEFORE UPDATE OF id, attempt_question_id, user_id, number, source, seed, submitted_at ON submissions
  FOR EACH ROW WHEN (
    (OLD.id, OLD.attempt_question_id, OLD.user_id, OLD.number, OLD.source, OLD.seed, OLD.submitted_at)
    IS DISTINCT FROM (NEW.id, NEW.attempt_question_id, NEW.user_id, NEW.number, NEW.source, NEW.seed, NEW.submitted_at)
  ) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER handed_in_kept BEFORE DELETE ON submissions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER handed_in_kept_truncate BEFORE TRUNCATE ON submissions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The pinned version, variant and points of a question that was given to a student stay as they were given.
CREATE TRIGGER as_given BEFORE UPDATE OF attempt_id, position, section, question_version_id, variant_id, points ON attempt_questions
  FOR EACH ROW WHEN (
    (OLD.attempt_id, OLD.position, OLD.section, OLD.question_version_id, OLD.variant_id, OLD.points)
    IS DISTINCT FROM (NEW.attempt_id, NEW.position, NEW.section, NEW.question_version_id, NEW.variant_id, NEW.points)
  ) EXECUTE FUNCTION refuse_change();
