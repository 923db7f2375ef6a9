-- What the tables cannot say by themselves.

create extension if not exists btree_gist;
--> statement-breakpoint
-- A case is in the state its latest event put it in, and in no other. Whatever code runs, a change of state
-- without an event cannot be committed.
alter table cases add constraint state_is_the_last_event
  foreign key (id, version, state) references case_events (case_id, version, state)
  deferrable initially deferred;
--> statement-breakpoint
alter table case_events add constraint events_belong_to_a_case
  foreign key (case_id) references cases (id) deferrable initially deferred;
--> statement-breakpoint
-- A certificate is written just before its event, in the same transaction.
alter table certificates alter constraint certificates_event_id_case_events_id_fk deferrable initially deferred;
--> statement-breakpoint
create function refuse() returns trigger language plpgsql as $$
begin raise exception '%', tg_argv[0] using errcode = 'integrity_constraint_violation'; end $$;
--> statement-breakpoint
create trigger versions_only_go_up before update on cases
  for each row when (new.version < old.version) execute function refuse('a case cannot return to an earlier version');
--> statement-breakpoint
create trigger events_are_permanent before update or delete or truncate on case_events
  for each statement execute function refuse('case_events is append-only');
--> statement-breakpoint
create trigger register_events_are_permanent before update or delete or truncate on register_events
  for each statement execute function refuse('register_events is append-only');
--> statement-breakpoint
-- A certificate is issued once. It may be replaced or revoked; what it says never changes and it never goes.
create trigger certificates_are_kept before delete or truncate on certificates
  for each statement execute function refuse('a certificate is never deleted');
--> statement-breakpoint
create trigger certificates_say_the_same_for_ever before update on certificates
  for each row when (
    (old.id, old.case_id, old.holder_id, old.event_id, old.kind, old.number, old.code, old.issued_on, old.issued_at,
     old.issued_by, old.content, old.pdf, old.sha256)
    is distinct from
    (new.id, new.case_id, new.holder_id, new.event_id, new.kind, new.number, new.code, new.issued_on, new.issued_at,
     new.issued_by, new.content, new.pdf, new.sha256)
    or (old.status <> 'live' and new.status = 'live')
  ) execute function refuse('a certificate cannot be changed');
--> statement-breakpoint
-- A letter keeps the words it was rendered with, and what was sent stays sent.
create trigger letters_keep_their_words before update on letters
  for each row when (
    old.rendered_at is not null
    and (old.subject, old.text, old.html, old.rendered_at) is distinct from (new.subject, new.text, new.html, new.rendered_at)
    or old.sent_at is not null and old.sent_at is distinct from new.sent_at
    or (old.kind, old.recipient_email, old.props) is distinct from (new.kind, new.recipient_email, new.props)
  ) execute function refuse('a letter cannot be rewritten');
--> statement-breakpoint
create trigger letters_are_kept before delete or truncate on letters
  for each statement execute function refuse('a letter is never deleted');
--> statement-breakpoint
-- Nobody is in two places at once, buffers included: holds count like bookings until they are released.
alter table diary_entries add constraint nobody_is_in_two_places
  exclude using gist (calendar_id with =, during with &&) where (released_at is null);
--> statement-breakpoint
alter table diary_entries add constraint a_diary_entry_takes_time check (not isempty(during));
--> statement-breakpoint
alter table meetings add constraint a_meeting_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
alter table offered_times add constraint an_offered_time_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
alter table exceptions add constraint an_exception_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
alter table weekly_patterns add constraint a_pattern_ends_after_it_starts check (ends_at > starts_at and weekday between 1 and 7);
--> statement-breakpoint
create type timerange as range (subtype = time);
--> statement-breakpoint
-- One mediator's patterns may not overlap on the same weekday and dates.
alter table weekly_patterns add constraint patterns_do_not_overlap exclude using gist (
  calendar_id with =,
  weekday with =,
  timerange(starts_at, ends_at) with &&,
  daterange(from_on, until_on, '[]') with &&
);
--> statement-breakpoint
-- Certificate numbers rise and are never used twice; a gap is a certificate that was not issued.
create sequence certificate_numbers;
--> statement-breakpoint
alter table case_parties add constraint a_party_is_somebody check (
  role not in ('local_authority', 'icb') or organisation_id is not null
);
