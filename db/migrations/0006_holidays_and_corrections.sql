CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"fact" text NOT NULL,
	"organisation_id" uuid,
	"was_on" date NOT NULL,
	"is_on" date NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decided_reason" text
);
--> statement-breakpoint
CREATE TABLE "holiday_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"read_by" uuid
);
--> statement-breakpoint
ALTER TABLE "holiday_calendars" ADD COLUMN "number" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "holiday_calendars" ADD COLUMN "source" text NOT NULL;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday_lists" ADD CONSTRAINT "holiday_lists_read_by_users_id_fk" FOREIGN KEY ("read_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_case_id_index" ON "corrections" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_proposed_correction" ON "corrections" USING btree ("case_id") WHERE "corrections"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "open_duties_by_calendar" ON "duties" USING btree ("calendar_version","case_id") WHERE "duties"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "holiday_calendars" ADD CONSTRAINT "holiday_calendars_number_unique" UNIQUE("number");