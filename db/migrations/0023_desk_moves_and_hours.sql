ALTER TABLE "weekly_patterns" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "move_proposals" ADD COLUMN "asks_mediator" boolean DEFAULT false NOT NULL;