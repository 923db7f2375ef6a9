CREATE TABLE "family_times" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_on" date,
	"until_on" date,
	"weekday" smallint,
	"starts_at" time,
	"ends_at" time
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"name" text NOT NULL,
	"capacity" integer NOT NULL,
	"address" text,
	"until_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"address" text NOT NULL,
	"area_id" uuid,
	"seats" integer NOT NULL,
	"step_free" boolean NOT NULL,
	"access" text,
	"minutes_before" integer DEFAULT 0 NOT NULL,
	"minutes_after" integer DEFAULT 0 NOT NULL,
	"until_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"holds" integer NOT NULL,
	"modes" text[] NOT NULL,
	"officers" uuid[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standing_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"holds" integer NOT NULL,
	"modes" text[] NOT NULL,
	"officers" uuid[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendars" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "extra_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "step_free_needed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "later_accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "later_reason" text;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "line_id" uuid;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "line_number" integer;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "notice_hours" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "family_times" ADD CONSTRAINT "family_times_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rooms" ADD CONSTRAINT "rooms_area_id_organisations_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_offers" ADD CONSTRAINT "session_offers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_sessions" ADD CONSTRAINT "standing_sessions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "family_times_case_id_index" ON "family_times" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "session_offers_organisation_id_starts_at_index" ON "session_offers" USING btree ("organisation_id","starts_at");--> statement-breakpoint
CREATE INDEX "standing_sessions_organisation_id_index" ON "standing_sessions" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_room_id_rooms_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."rooms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_roomId_unique" UNIQUE("room_id");--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "one_calendar_a_line" UNIQUE("line_id","line_number");