CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"code" text,
	"notices_email" text,
	"phone" text,
	"from_on" date,
	"until_on" date,
	"successor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"job_title" text,
	"leads" boolean DEFAULT false NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"link_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"next" text,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"email" text NOT NULL,
	"email_verified" timestamp with time zone,
	"image" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	"input_digest" text NOT NULL,
	CONSTRAINT "one_event_per_version" UNIQUE("case_id","version"),
	CONSTRAINT "event_gives_state" UNIQUE("case_id","version","state")
);
--> statement-breakpoint
CREATE TABLE "case_parties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"role" text NOT NULL,
	"user_id" uuid,
	"organisation_id" uuid,
	"name" text NOT NULL,
	"relationship" text,
	"since_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"local_authority_id" uuid,
	"local_authority_named" text,
	"road" text,
	"adviser_id" uuid,
	"la_told_on" date,
	"la_told_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "cases_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "children" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"date_of_birth" date NOT NULL,
	"school" text
);
--> statement-breakpoint
CREATE TABLE "choices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"road" text NOT NULL,
	"statement" text NOT NULL,
	"made_by" uuid,
	"made_by_role" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_cards" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"phone" text,
	"address" text,
	"preferred_channel" text DEFAULT 'email' NOT NULL,
	"safe_to_leave_message" boolean DEFAULT false NOT NULL,
	"safe_times" text,
	"confidential" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"grounds" text[] NOT NULL,
	"letter_dated_on" date NOT NULL,
	"notice_sent_on" date NOT NULL,
	"la_reference" text,
	"la_officer" text
);
--> statement-breakpoint
CREATE TABLE "information_given" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"version" text NOT NULL,
	"items" text[] NOT NULL,
	"given_by" uuid,
	"given_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mediation_issues" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"disagreement" text NOT NULL,
	"wanted" text NOT NULL,
	"health_provision" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_wishes" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"cannot_do" text,
	"best_times" text,
	"adjustments" text,
	"short_notice_accepted" boolean,
	"supporter_name" text,
	"supporter_email" text
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"ground" text DEFAULT '' NOT NULL,
	"owed_by" text NOT NULL,
	"organisation_id" uuid,
	"opened_by" uuid NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date,
	"due_by" text,
	"safe_on" date,
	"act_by_on" date,
	"provision" text NOT NULL,
	"workings" jsonb NOT NULL,
	"rules_version" text NOT NULL,
	"calendar_version" text NOT NULL,
	"history" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"how_ended" text,
	"ended_on" date,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "calendars_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "diary_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"calendar_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"released_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"calendar_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "meeting_attendees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"party_id" uuid,
	"side" text NOT NULL,
	"organisation_id" uuid,
	"user_id" uuid,
	"name" text NOT NULL,
	"job_title" text,
	"has_authority" boolean DEFAULT false NOT NULL,
	"limits" text,
	"confirmed_at" timestamp with time zone,
	"attendance" text
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"status" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"mode" text NOT NULL,
	"place" text,
	"join_url" text,
	"held_until" timestamp with time zone,
	"short_notice_accepted_at" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"status_reason" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offered_times" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"mode" text NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "weekly_patterns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"calendar_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"modes" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mediator_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mediators" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"biography" text,
	"languages" text[] DEFAULT '{English}' NOT NULL,
	"modes" text[] NOT NULL,
	"independence_declared_on" date,
	"minutes_before" integer DEFAULT 30 NOT NULL,
	"minutes_after" integer DEFAULT 30 NOT NULL,
	"cases_per_week" integer DEFAULT 5 NOT NULL,
	"meeting_minutes" integer DEFAULT 150 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"mediator_id" uuid NOT NULL,
	"status" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"limit_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"mediator_id" uuid NOT NULL,
	"body" text NOT NULL,
	"number" text NOT NULL,
	"valid_from_on" date NOT NULL,
	"valid_until_on" date NOT NULL,
	"insured_until_on" date NOT NULL,
	"dbs_until_on" date NOT NULL,
	"checked_by" uuid,
	"checked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"childs_views" text,
	"concluded_on" date NOT NULL,
	"result" text,
	"recorded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"code" text NOT NULL,
	"issued_on" date NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"issued_by" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"pdf" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"status" text DEFAULT 'live' NOT NULL,
	CONSTRAINT "certificates_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"sealed_bytes" "bytea" NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "holiday_calendars" (
	"version" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	"loaded_by" uuid
);
--> statement-breakpoint
CREATE TABLE "register_events" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"subject_id" uuid,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"detail" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" uuid
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid,
	"case_event_id" uuid,
	"register_event_id" uuid,
	"sign_in_id" uuid,
	"kind" text NOT NULL,
	"recipient_name" text NOT NULL,
	"recipient_email" text NOT NULL,
	"recipient_user_id" uuid,
	"props" jsonb NOT NULL,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"rendered_at" timestamp with time zone,
	"subject" text,
	"text" text,
	"html" text,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"reason" text,
	CONSTRAINT "one_letter_per_event_kind_recipient" UNIQUE NULLS NOT DISTINCT("case_event_id","register_event_id","sign_in_id","kind","recipient_email","recipient_name"),
	CONSTRAINT "a_letter_has_one_cause" CHECK (num_nonnulls(case_event_id, register_event_id, sign_in_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "mailbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"raw" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_successor_id_organisations_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parties" ADD CONSTRAINT "case_parties_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parties" ADD CONSTRAINT "case_parties_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parties" ADD CONSTRAINT "case_parties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_local_authority_id_organisations_id_fk" FOREIGN KEY ("local_authority_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_adviser_id_users_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "children" ADD CONSTRAINT "children_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choices" ADD CONSTRAINT "choices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "choices" ADD CONSTRAINT "choices_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_cards" ADD CONSTRAINT "contact_cards_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_given" ADD CONSTRAINT "information_given_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "information_given" ADD CONSTRAINT "information_given_given_by_users_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mediation_issues" ADD CONSTRAINT "mediation_issues_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_wishes" ADD CONSTRAINT "meeting_wishes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_opened_by_case_events_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duties" ADD CONSTRAINT "duties_ended_by_case_events_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "diary_entries" ADD CONSTRAINT "diary_entries_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptions" ADD CONSTRAINT "exceptions_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendees" ADD CONSTRAINT "meeting_attendees_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendees" ADD CONSTRAINT "meeting_attendees_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendees" ADD CONSTRAINT "meeting_attendees_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendees" ADD CONSTRAINT "meeting_attendees_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_mediator_id_users_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_times" ADD CONSTRAINT "offered_times_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offered_times" ADD CONSTRAINT "offered_times_mediator_id_users_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_patterns" ADD CONSTRAINT "weekly_patterns_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_mediator_id_mediators_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."mediators"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interests" ADD CONSTRAINT "interests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mediators" ADD CONSTRAINT "mediators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_mediator_id_mediators_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."mediators"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_mediator_id_mediators_user_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."mediators"("user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_entries" ADD CONSTRAINT "register_entries_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_holder_id_case_parties_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_event_id_case_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issued_by_users_id_fk" FOREIGN KEY ("issued_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday_calendars" ADD CONSTRAINT "holiday_calendars_loaded_by_users_id_fk" FOREIGN KEY ("loaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_events" ADD CONSTRAINT "register_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_done_by_users_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_case_event_id_case_events_id_fk" FOREIGN KEY ("case_event_id") REFERENCES "public"."case_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_register_event_id_register_events_id_fk" FOREIGN KEY ("register_event_id") REFERENCES "public"."register_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_sign_in_id_sign_in_tokens_id_fk" FOREIGN KEY ("sign_in_id") REFERENCES "public"."sign_in_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_recipient_user_id_users_id_fk" FOREIGN KEY ("recipient_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisations_kind_name_index" ON "organisations" USING btree ("kind","name");--> statement-breakpoint
CREATE INDEX "memberships_user_id_index" ON "memberships" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_membership" ON "memberships" USING btree ("user_id","role","organisation_id") WHERE "memberships"."until_on" is null;--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_tokens_link_hash_index" ON "sign_in_tokens" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "sign_in_tokens_email_created_at_index" ON "sign_in_tokens" USING btree ("email","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_person_per_address" ON "users" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "case_events_actor_id_index" ON "case_events" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "case_parties_case_id_index" ON "case_parties" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "case_parties_user_id_index" ON "case_parties" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "case_parties_organisation_id_index" ON "case_parties" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_party_of_a_kind" ON "case_parties" USING btree ("case_id","role") WHERE "case_parties"."until_at" is null and "case_parties"."role" in ('parent', 'young_person', 'local_authority', 'mediator');--> statement-breakpoint
CREATE INDEX "choices_case_id_index" ON "choices" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "information_given_case_id_index" ON "information_given" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "mediation_issues_case_id_index" ON "mediation_issues" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "duties_case_id_index" ON "duties" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_duty" ON "duties" USING btree ("case_id","duty","ground") WHERE "duties"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "open_duties_by_day" ON "duties" USING btree ("act_by_on","id") WHERE "duties"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "open_duties_of_an_organisation" ON "duties" USING btree ("organisation_id","act_by_on") WHERE "duties"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "diary_entries_meeting_id_index" ON "diary_entries" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "exceptions_calendar_id_starts_at_index" ON "exceptions" USING btree ("calendar_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_attendees_meeting_id_index" ON "meeting_attendees" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_case_id_index" ON "meetings" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "meetings_mediator_id_starts_at_index" ON "meetings" USING btree ("mediator_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_meeting" ON "meetings" USING btree ("case_id") WHERE "meetings"."status" in ('held', 'booked');--> statement-breakpoint
CREATE INDEX "offered_times_case_id_index" ON "offered_times" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "a_time_is_offered_once" ON "offered_times" USING btree ("case_id","mediator_id","starts_at") WHERE "offered_times"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "weekly_patterns_calendar_id_index" ON "weekly_patterns" USING btree ("calendar_id");--> statement-breakpoint
CREATE INDEX "interests_mediator_id_index" ON "interests" USING btree ("mediator_id");--> statement-breakpoint
CREATE INDEX "offers_mediator_id_status_index" ON "offers" USING btree ("mediator_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_offer" ON "offers" USING btree ("case_id") WHERE "offers"."status" = 'open';--> statement-breakpoint
CREATE INDEX "register_entries_mediator_id_index" ON "register_entries" USING btree ("mediator_id");--> statement-breakpoint
CREATE INDEX "outcomes_case_id_index" ON "outcomes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "certificates_case_id_index" ON "certificates" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_live_certificate" ON "certificates" USING btree ("case_id","holder_id","kind") WHERE "certificates"."status" = 'live';--> statement-breakpoint
CREATE INDEX "documents_case_id_index" ON "documents" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "register_events_at_index" ON "register_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "register_events_subject_id_index" ON "register_events" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "tasks_case_id_index" ON "tasks" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "tasks_done_at_created_at_index" ON "tasks" USING btree ("done_at","created_at");--> statement-breakpoint
CREATE INDEX "letters_case_id_index" ON "letters" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "letters_not_yet_gone" ON "letters" USING btree ("created_at") WHERE "letters"."status" in ('waiting', 'parked', 'to_post');--> statement-breakpoint
CREATE INDEX "mailbox_received_at_index" ON "mailbox" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "mailbox_to_address_index" ON "mailbox" USING btree ("to_address");--> statement-breakpoint
CREATE INDEX "limits_expire_index" ON "limits" USING btree ("expire");