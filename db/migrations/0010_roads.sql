CREATE TABLE "settlement_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"settlement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"what" text NOT NULL,
	"item" text NOT NULL,
	"other_day_on" date
);
--> statement-breakpoint
CREATE TABLE "settlements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"offered_by" uuid,
	"offered_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamp with time zone,
	"agreed_on" date
);
--> statement-breakpoint
CREATE TABLE "case_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"from_case_id" uuid NOT NULL,
	"to_case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"linked_by" uuid NOT NULL,
	CONSTRAINT "linked_once" UNIQUE("from_case_id","to_case_id","kind")
);
--> statement-breakpoint
CREATE TABLE "right_passings" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"school_age_ended_on" date NOT NULL,
	"parent_party_id" uuid NOT NULL,
	"young_person_party_id" uuid NOT NULL,
	"passed_at" timestamp with time zone NOT NULL,
	"answer" text,
	"decided_on" date,
	"decided_by" text,
	"basis" text,
	"recorded_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"sent_on" date NOT NULL,
	"tribunal_reference" text,
	"reported_at" timestamp with time zone NOT NULL,
	"result" text,
	"result_on" date,
	"result_reported_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "guest_answers" (
	"guest_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"says" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guest_answers_guest_id_party_id_pk" PRIMARY KEY("guest_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "guests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"brought_by" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"position" integer NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "guests_come_in_an_order" UNIQUE("case_id","position")
);
--> statement-breakpoint
CREATE TABLE "disagreement_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"disagreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	CONSTRAINT "one_disagreement_event_per_version" UNIQUE("disagreement_id","version"),
	CONSTRAINT "disagreement_event_gives_state" UNIQUE("disagreement_id","version","state")
);
--> statement-breakpoint
CREATE TABLE "disagreement_meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"disagreement_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"mode" text NOT NULL,
	"place" text,
	"sequence" integer DEFAULT 1 NOT NULL,
	"result" text,
	"agreed_points" text
);
--> statement-breakpoint
CREATE TABLE "disagreement_parties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"disagreement_id" uuid NOT NULL,
	"seat" text NOT NULL,
	"user_id" uuid,
	"organisation_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"consent" text NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "disagreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"wanted" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "disagreements_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "one_letter_per_event_kind_recipient";--> statement-breakpoint
ALTER TABLE "letters" DROP CONSTRAINT "a_letter_has_one_cause";--> statement-breakpoint
ALTER TABLE "case_parties" ADD COLUMN "stands_by_record" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "children" ADD COLUMN "school_age_ends_on" date;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "disagreement_id" uuid;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "disagreement_event_id" uuid;--> statement-breakpoint
ALTER TABLE "settlement_items" ADD CONSTRAINT "settlement_items_settlement_id_settlements_id_fk" FOREIGN KEY ("settlement_id") REFERENCES "public"."settlements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlements" ADD CONSTRAINT "settlements_offered_by_users_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_from_case_id_cases_id_fk" FOREIGN KEY ("from_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_to_case_id_cases_id_fk" FOREIGN KEY ("to_case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_linked_by_case_events_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_passings" ADD CONSTRAINT "right_passings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_passings" ADD CONSTRAINT "right_passings_parent_party_id_case_parties_id_fk" FOREIGN KEY ("parent_party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_passings" ADD CONSTRAINT "right_passings_young_person_party_id_case_parties_id_fk" FOREIGN KEY ("young_person_party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "right_passings" ADD CONSTRAINT "right_passings_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_answers" ADD CONSTRAINT "guest_answers_guest_id_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest_answers" ADD CONSTRAINT "guest_answers_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guests" ADD CONSTRAINT "guests_brought_by_case_parties_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_events" ADD CONSTRAINT "disagreement_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_meetings" ADD CONSTRAINT "disagreement_meetings_disagreement_id_disagreements_id_fk" FOREIGN KEY ("disagreement_id") REFERENCES "public"."disagreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_meetings" ADD CONSTRAINT "disagreement_meetings_mediator_id_users_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_parties" ADD CONSTRAINT "disagreement_parties_disagreement_id_disagreements_id_fk" FOREIGN KEY ("disagreement_id") REFERENCES "public"."disagreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_parties" ADD CONSTRAINT "disagreement_parties_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreement_parties" ADD CONSTRAINT "disagreement_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "settlement_items_settlement_id_index" ON "settlement_items" USING btree ("settlement_id");--> statement-breakpoint
CREATE INDEX "settlements_case_id_index" ON "settlements" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_settlement_to_answer" ON "settlements" USING btree ("case_id") WHERE "settlements"."status" = 'offered';--> statement-breakpoint
CREATE INDEX "case_links_to_case_id_index" ON "case_links" USING btree ("to_case_id");--> statement-breakpoint
CREATE INDEX "disagreement_events_actor_id_index" ON "disagreement_events" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "disagreement_meetings_mediator_id_starts_at_index" ON "disagreement_meetings" USING btree ("mediator_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_disagreement_meeting" ON "disagreement_meetings" USING btree ("disagreement_id") WHERE "disagreement_meetings"."status" = 'booked';--> statement-breakpoint
CREATE INDEX "disagreement_parties_disagreement_id_index" ON "disagreement_parties" USING btree ("disagreement_id");--> statement-breakpoint
CREATE INDEX "disagreement_parties_user_id_index" ON "disagreement_parties" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "disagreement_parties_organisation_id_index" ON "disagreement_parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_party_of_a_seat" ON "disagreement_parties" USING btree ("disagreement_id","seat");--> statement-breakpoint
CREATE INDEX "disagreements_state_created_at_index" ON "disagreements" USING btree ("state","created_at");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_disagreement_id_disagreements_id_fk" FOREIGN KEY ("disagreement_id") REFERENCES "public"."disagreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_disagreement_event_id_disagreement_events_id_fk" FOREIGN KEY ("disagreement_event_id") REFERENCES "public"."disagreement_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_that_are_over" ON "duties" USING btree ("due_on","id") WHERE "duties"."ended_at" is null and "duties"."duty" = 'start_appeal';--> statement-breakpoint
CREATE INDEX "choices_waited_for" ON "duties" USING btree ("opened_on","id") WHERE "duties"."ended_at" is null and "duties"."duty" = 'make_choice';--> statement-breakpoint
CREATE INDEX "times_not_answered" ON "offered_times" USING btree ("offered_at") WHERE "offered_times"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "letters_disagreement_id_index" ON "letters" USING btree ("disagreement_id");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "one_letter_per_event_kind_recipient" UNIQUE NULLS NOT DISTINCT("case_event_id","register_event_id","disagreement_event_id","sign_in_id","kind","recipient_email","recipient_name");--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "a_letter_has_one_cause" CHECK (num_nonnulls(case_event_id, register_event_id, disagreement_event_id, sign_in_id) = 1);