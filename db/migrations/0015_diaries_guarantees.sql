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
--> statement-breakpoint
-- Takes time for a meeting in several diaries, all of it or none, and answers with the diaries in which it was taken
-- already. One round trip, so that the locks are held as shortly as can be. Diaries are locked in one order: two
-- bookings wait for each other and never for ever.
create function take_time(meeting uuid, diaries uuid[], spans tstzrange[], at timestamptz) returns uuid[]
language plpgsql as $$
declare
  diary uuid;
  taken uuid[];
begin
  for diary in select distinct id from unnest(diaries) id order by id loop
    perform pg_advisory_xact_lock(hashtextextended(diary::text, 0));
  end loop;
  -- Each statement sees what was committed while it waited. Holds that ran out give way to whoever comes.
  update diary_entries entry set released_at = at
  from unnest(diaries, spans) as wanted (diary_id, span), meetings
  where entry.calendar_id = wanted.diary_id and entry.during && wanted.span and entry.released_at is null
    and meetings.id = entry.meeting_id and meetings.status = 'held' and meetings.held_until <= at;
  select array_agg(distinct wanted.diary_id) into taken
  from unnest(diaries, spans) as wanted (diary_id, span)
  where exists (
    select from diary_entries entry
    where entry.calendar_id = wanted.diary_id and entry.during && wanted.span and entry.released_at is null
  );
  if taken is not null then
    return taken;
  end if;
  insert into diary_entries (calendar_id, meeting_id, during)
  select diary_id, meeting, span from unnest(diaries, spans) as wanted (diary_id, span);
  return '{}';
exception
  -- For whatever does not come this way: somebody else was quicker.
  when exclusion_violation or deadlock_detected or serialization_failure then
    return diaries;
end
$$;
