CREATE TABLE "reference_answers" (
	"version_id" uuid NOT NULL,
	"runtime" text NOT NULL,
	"stream" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reference_answers_version_id_runtime_stream_pk" PRIMARY KEY("version_id","runtime","stream")
);
--> statement-breakpoint
CREATE TABLE "version_seeds" (
	"version_id" uuid PRIMARY KEY NOT NULL,
	"seeds" integer[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reference_answers" ADD CONSTRAINT "reference_answers_version_id_question_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_seeds" ADD CONSTRAINT "version_seeds_version_id_question_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gradings_submission" ON "gradings" USING btree ("submission_id","graded_at");--> statement-breakpoint
CREATE INDEX "submissions_waiting_of" ON "submissions" USING btree ("user_id") WHERE graded_at is null and failed_why is null;--> statement-breakpoint
-- Random numbers don't compress: trying to would only cost time.
ALTER TABLE "reference_answers" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
--> statement-breakpoint
-- A submission's stored seed must go on meaning the same cases for all who draw from the same version.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON version_seeds FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON version_seeds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
