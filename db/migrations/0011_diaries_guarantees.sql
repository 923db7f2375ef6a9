-- A diary is a person's, a room's or one numbered line's.
alter table calendars add constraint a_calendar_has_one_owner check (
  num_nonnulls(user_id, room_id, line_id) = 1 and (line_id is null) = (line_number is null)
);
--> statement-breakpoint
alter table standing_sessions add constraint a_session_ends_after_it_starts check (
  ends_at > starts_at and weekday between 1 and 7 and holds between 1 and 100
);
--> statement-breakpoint
alter table session_offers add constraint an_offer_ends_after_it_starts check (ends_at > starts_at and holds between 1 and 100);
--> statement-breakpoint
-- Days, or one day of every week; and both times of the clock or none.
alter table family_times add constraint a_family_time_is_whole check (
  (weekday is null) = (from_on is not null)
  and (from_on is null) = (until_on is null)
  and until_on >= from_on
  and weekday between 1 and 7
  and (starts_at is null) = (ends_at is null)
  and ends_at > starts_at
);
--> statement-breakpoint
alter table rooms add constraint a_room_seats_somebody check (seats > 0 and minutes_before >= 0 and minutes_after >= 0);
--> statement-breakpoint
alter table lines add constraint lines_are_few check (capacity between 1 and 100);
