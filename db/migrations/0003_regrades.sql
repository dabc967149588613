CREATE TABLE "regrade_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"regrade_id" uuid NOT NULL,
	"attempt_question_id" uuid NOT NULL,
	"submission_id" uuid,
	"response_id" uuid,
	"question_version_id" uuid NOT NULL,
	"seed" integer,
	"tries" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"started_on" text,
	"failed_why" text,
	"failed_at" timestamp with time zone,
	CONSTRAINT "regrade_items_submission" UNIQUE("regrade_id","submission_id"),
	CONSTRAINT "regrade_items_response" UNIQUE("regrade_id","response_id")
);
--> statement-breakpoint
CREATE TABLE "regrade_results" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"score" double precision,
	"verdict" jsonb,
	"unfit" text,
	"params" jsonb,
	"runtime" text,
	"graded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regrades" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"course_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"submission_id" uuid,
	"question_version_id" uuid,
	"exam_id" uuid,
	"grade_with" text NOT NULL,
	"grade_with_version_id" uuid,
	"seed_mode" text NOT NULL,
	"reason" text NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_by" uuid,
	"discarded_at" timestamp with time zone,
	"discarded_by" uuid
);
--> statement-breakpoint
ALTER TABLE "gradings" ADD COLUMN "regrade_id" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "started_on" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_attempt_question_id_attempt_questions_id_fk" FOREIGN KEY ("attempt_question_id") REFERENCES "public"."attempt_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_items" ADD CONSTRAINT "regrade_items_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrade_results" ADD CONSTRAINT "regrade_results_item_id_regrade_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."regrade_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_course_id_courses_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."courses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_exam_id_exams_id_fk" FOREIGN KEY ("exam_id") REFERENCES "public"."exams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_grade_with_version_id_question_versions_id_fk" FOREIGN KEY ("grade_with_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_applied_by_users_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regrades" ADD CONSTRAINT "regrades_discarded_by_users_id_fk" FOREIGN KEY ("discarded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "regrade_items_question" ON "regrade_items" USING btree ("attempt_question_id");--> statement-breakpoint
CREATE INDEX "regrade_items_failed" ON "regrade_items" USING btree ("regrade_id") WHERE failed_why is not null;--> statement-breakpoint
CREATE INDEX "regrades_course" ON "regrades" USING btree ("course_id","started_at");--> statement-breakpoint
ALTER TABLE "gradings" ADD CONSTRAINT "gradings_regrade_id_regrades_id_fk" FOREIGN KEY ("regrade_id") REFERENCES "public"."regrades"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What a regrade was asked to do and what came out of it must still explain a changed score years later.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON regrade_results FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON regrade_results FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER as_asked BEFORE UPDATE OF id, course_id, scope, submission_id, question_version_id, exam_id, grade_with, grade_with_version_id, seed_mode, reason, started_by, started_at ON regrades
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER as_asked_kept BEFORE DELETE ON regrades FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER as_asked BEFORE UPDATE OF id, regrade_id, attempt_question_id, submission_id, response_id, question_version_id, seed ON regrade_items
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER as_asked_kept BEFORE DELETE ON regrade_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Applied or discarded, once and for all.
CREATE TRIGGER decided BEFORE UPDATE OF applied_at, applied_by, discarded_at, discarded_by ON regrades
  FOR EACH ROW WHEN (OLD.applied_at IS NOT NULL OR OLD.discarded_at IS NOT NULL) EXECUTE FUNCTION refuse_change();
