CREATE TABLE "sealing_keys" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"certificate" "bytea" NOT NULL,
	"first_used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"certificate_id" uuid NOT NULL,
	"change" text NOT NULL,
	"reason" text NOT NULL,
	"names" jsonb,
	"lines" jsonb,
	"owed_instead" text,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decided_reason" text
);
--> statement-breakpoint
CREATE TABLE "certificate_batch_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"outcome" text DEFAULT 'waiting' NOT NULL,
	"why" text,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "certificate_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_changes" ADD CONSTRAINT "certificate_changes_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batch_items" ADD CONSTRAINT "certificate_batch_items_batch_id_certificate_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."certificate_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batch_items" ADD CONSTRAINT "certificate_batch_items_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_batches" ADD CONSTRAINT "certificate_batches_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificate_changes_certificate_id_index" ON "certificate_changes" USING btree ("certificate_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_proposed_certificate_change" ON "certificate_changes" USING btree ("case_id") WHERE "certificate_changes"."status" = 'proposed';--> statement-breakpoint
CREATE INDEX "certificate_batch_items_case_id_index" ON "certificate_batch_items" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_batch_items_batch_id_case_id_kind_index" ON "certificate_batch_items" USING btree ("batch_id","case_id","kind");--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_replaces_id_certificates_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "certificates_by_issue" ON "certificates" USING btree ("issued_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_sha256_index" ON "certificates" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_replaces_id_index" ON "certificates" USING btree ("replaces_id");