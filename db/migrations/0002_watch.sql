CREATE TABLE "duty_reminders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"duty_id" uuid NOT NULL,
	"on" date NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"due_on" date,
	"safe_on" date,
	"event_id" uuid NOT NULL,
	CONSTRAINT "one_reminder_per_event" UNIQUE("event_id"),
	CONSTRAINT "once_per_duty_and_day" UNIQUE("duty_id","on"),
	CONSTRAINT "each_stage_once" UNIQUE NULLS NOT DISTINCT("duty_id","stage","due_on","safe_on")
);
--> statement-breakpoint
ALTER TABLE "duties" ADD COLUMN "watch_on" date;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "duty_id" uuid;--> statement-breakpoint
ALTER TABLE "duty_reminders" ADD CONSTRAINT "duty_reminders_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty_reminders" ADD CONSTRAINT "duty_reminders_event_id_case_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duties_to_look_at" ON "duties" USING btree ("watch_on","id") WHERE "duties"."ended_at" is null and "duties"."watch_on" is not null;--> statement-breakpoint
CREATE INDEX "tasks_that_press" ON "tasks" USING btree ("duty_id") WHERE "tasks"."done_at" is null and "tasks"."duty_id" is not null;