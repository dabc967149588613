ALTER TABLE "study_cards" ADD COLUMN "paused_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "study_cards" ADD COLUMN "removed_at" timestamp with time zone;