-- A list of bank holidays that dates were worked out with is never rewritten.
create trigger holiday_calendars_are_permanent before update or delete or truncate on holiday_calendars
  for each statement execute function refuse('holiday_calendars is append-only');
--> statement-breakpoint
-- A second look is another person's.
alter table corrections add constraint nobody_confirms_their_own check (
  status <> 'confirmed' or decided_by <> proposed_by
);
--> statement-breakpoint
alter table corrections add constraint what_is_decided_was_decided_by_somebody check (
  (status = 'proposed') = (decided_by is null)
);
--> statement-breakpoint
-- Which cases a new list of bank holidays moved.
create index cases_moved_by_calendar on case_events ((detail ->> 'calendarVersion')) where name = 'recompute_dates';
