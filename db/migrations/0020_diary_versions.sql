CREATE TABLE "diary_versions" (
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "diary_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"calendar_id" uuid NOT NULL,
	"changes" bigint NOT NULL,
	CONSTRAINT "diary_versions_calendar_id_id_pk" PRIMARY KEY("calendar_id","id")
);
--> statement-breakpoint
ALTER TABLE "diary_versions" ADD CONSTRAINT "diary_versions_calendar_id_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "public"."calendars"("id") ON DELETE cascade ON UPDATE no action;