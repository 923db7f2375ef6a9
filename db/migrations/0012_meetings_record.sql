CREATE TABLE "meetings_not_held" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"side" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_signatures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"declared" text NOT NULL,
	"sha256" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "each_party_signs_once" UNIQUE("agreement_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"status" text NOT NULL,
	"written_by" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"written_on" date,
	"given_at" timestamp with time zone,
	"content" jsonb,
	"words" text,
	"sha256" text,
	"agreed_on" date,
	"pdf" "bytea",
	"pdf_sha256" text,
	CONSTRAINT "one_agreement_per_version" UNIQUE("case_id","version")
);
--> statement-breakpoint
CREATE TABLE "breaches" (
	"duty_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"event_id" uuid NOT NULL,
	CONSTRAINT "breaches_duty_id_due_on_pk" PRIMARY KEY("duty_id","due_on")
);
--> statement-breakpoint
CREATE TABLE "corrections_asked" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "undertaking_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"duty_id" uuid NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"done_on" date NOT NULL,
	"words" text,
	"document_id" uuid,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"answer_words" text
);
--> statement-breakpoint
CREATE TABLE "undertakings" (
	"id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"what" text NOT NULL,
	"section" text,
	"owed_by" text NOT NULL,
	"organisation_id" uuid,
	"owner_name" text,
	"item" text NOT NULL,
	"other_day_on" date,
	CONSTRAINT "undertakings_agreement_id_id_pk" PRIMARY KEY("agreement_id","id")
);
--> statement-breakpoint
CREATE TABLE "private_note_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"sealed_key" "bytea",
	"made_at" timestamp with time zone NOT NULL,
	"destroyed_at" timestamp with time zone,
	"why" text,
	CONSTRAINT "a_destroyed_key_is_gone" CHECK (("private_note_keys"."destroyed_at" is null) = ("private_note_keys"."sealed_key" is not null))
);
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key_id" uuid NOT NULL,
	"sealed_words" "bytea" NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concern_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"concern_id" uuid NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"sealed_words" "bytea" NOT NULL,
	"closes" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"case_id" uuid,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"sealed_words" "bytea" NOT NULL,
	"sealed_how_to_reach" "bytea",
	"closed_at" timestamp with time zone,
	CONSTRAINT "concerns_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "one_letter_per_event_kind_recipient";--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "a_letter_has_one_cause";--> statement-breakpoint
ALTER TABLE "meeting_attendees" ADD COLUMN "unexpected" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "childs_views_by" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "authority_present" boolean;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "came_to" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "concern_id" uuid;--> statement-breakpoint
ALTER TABLE "meetings_not_held" ADD CONSTRAINT "meetings_not_held_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breaches" ADD CONSTRAINT "breaches_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "breaches" ADD CONSTRAINT "breaches_event" FOREIGN KEY ("event_id") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections_asked" ADD CONSTRAINT "corrections_asked_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections_asked" ADD CONSTRAINT "corrections_asked_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_reports" ADD CONSTRAINT "undertaking_reports_duty_id_duties_id_fk" FOREIGN KEY ("duty_id") REFERENCES "public"."duties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_reports" ADD CONSTRAINT "undertaking_reports_reported_by_users_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_reports" ADD CONSTRAINT "undertaking_reports_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertaking_reports" ADD CONSTRAINT "undertaking_reports_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertakings" ADD CONSTRAINT "undertakings_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undertakings" ADD CONSTRAINT "undertakings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note_keys" ADD CONSTRAINT "private_note_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_note_keys" ADD CONSTRAINT "private_note_keys_mediator_id_users_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_key_id_private_note_keys_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."private_note_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_steps" ADD CONSTRAINT "concern_steps_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concern_steps" ADD CONSTRAINT "concern_steps_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_raised_by_users_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_agreement_of_a_status" ON "agreements" USING btree ("case_id","status") WHERE "agreements"."status" <> 'replaced';--> statement-breakpoint
CREATE INDEX "corrections_asked_agreement_id_index" ON "corrections_asked" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "undertaking_reports_duty_id_index" ON "undertaking_reports" USING btree ("duty_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_report_to_answer" ON "undertaking_reports" USING btree ("duty_id") WHERE "undertaking_reports"."answer" is null;--> statement-breakpoint
CREATE INDEX "undertakings_id_index" ON "undertakings" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_key_of_a_mediator_on_a_case" ON "private_note_keys" USING btree ("case_id","mediator_id") WHERE "private_note_keys"."destroyed_at" is null;--> statement-breakpoint
CREATE INDEX "private_notes_key_id_index" ON "private_notes" USING btree ("key_id");--> statement-breakpoint
CREATE INDEX "concern_steps_concern_id_index" ON "concern_steps" USING btree ("concern_id");--> statement-breakpoint
CREATE INDEX "concerns_raised_at_index" ON "concerns" USING btree ("raised_at");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_concern_id_concerns_id_fk" FOREIGN KEY ("concern_id") REFERENCES "public"."concerns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "one_letter_per_event_kind_recipient" UNIQUE NULLS NOT DISTINCT("case_event_id","register_event_id","disagreement_event_id","sign_in_id","concern_id","kind","recipient_email","recipient_name");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "a_letter_has_one_cause" CHECK (num_nonnulls(case_event_id, register_event_id, disagreement_event_id, sign_in_id, concern_id) = 1);