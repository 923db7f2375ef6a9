CREATE TABLE "mediator_areas" (
	"mediator_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"travel_minutes" integer NOT NULL,
	CONSTRAINT "mediator_areas_mediator_id_organisation_id_pk" PRIMARY KEY("mediator_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"made_by" text NOT NULL,
	"reason" text,
	"recorded_by" uuid,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "interpreter_accepted" boolean;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "meeting_place" text;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD COLUMN "same_mediator_wanted" boolean;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "specialisms" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "training_level" text DEFAULT 'qualified' NOT NULL;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "co_mediates" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "observes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mediators" ADD COLUMN "longest_travel_minutes" integer;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "knows_somebody" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mediator_areas" ADD CONSTRAINT "mediator_areas_mediator_id_mediators_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."mediators"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mediator_areas" ADD CONSTRAINT "mediator_areas_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_mediator_id_mediators_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."mediators"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "objections_case_id_index" ON "objections" USING btree ("case_id");