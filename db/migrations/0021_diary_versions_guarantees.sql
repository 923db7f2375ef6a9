-- A diary's version is the sum of its rows here. Whoever changes what stands in a diary takes up the rows that nobody
-- else is just taking up, and writes one in their place that is higher by one: nobody waits, so that no two bookings
-- can wait for each other here, and of any two states that somebody may read the later has the higher sum.
create function raise_versions(diaries uuid[]) returns void language plpgsql as $$
begin
  with free as materialized (
    select calendar_id, id from diary_versions where calendar_id = any(diaries) for update skip locked
  ), taken_up as (
    delete from diary_versions version using free
    where version.calendar_id = free.calendar_id and version.id = free.id
    returning version.calendar_id, version.changes
  )
  insert into diary_versions (calendar_id, changes)
  select diary, 1 + coalesce((select sum(changes) from taken_up where calendar_id = diary), 0)
  from unnest(diaries) diary;
end $$;
--> statement-breakpoint
create function diary_changed() returns trigger language plpgsql as $$
declare
  diaries uuid[];
begin
  case tg_op
    when 'INSERT' then
      select array_agg(distinct calendar_id) into diaries from new_rows;
    when 'DELETE' then
      select array_agg(distinct calendar_id) into diaries from old_rows;
    when 'UPDATE' then
      select array_agg(calendar_id) into diaries
      from (select calendar_id from old_rows union select calendar_id from new_rows) changed;
    when 'TRUNCATE' then
      select array_agg(id) into diaries from calendars;
  end case;
  if diaries is not null then
    perform raise_versions(diaries);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- A hold that is booked, called off or given longer: whose time it takes, and until when, has changed.
create function meeting_changed() returns trigger language plpgsql as $$
declare
  diaries uuid[];
begin
  select array_agg(distinct entry.calendar_id) into diaries
  from old_rows join new_rows using (id) join diary_entries entry on entry.meeting_id = new_rows.id
  where entry.released_at is null
    and (old_rows.status, old_rows.held_until) is distinct from (new_rows.status, new_rows.held_until);
  if diaries is not null then
    perform raise_versions(diaries);
  end if;
  return null;
end $$;
--> statement-breakpoint
-- Always: rows that are restored or copied in, when other triggers rest, change a diary as well.
do $$
declare
  what text;
begin
  foreach what in array array['diary_entries', 'busy_times', 'exceptions', 'weekly_patterns'] loop
    execute format('create trigger raises_versions_by_insert after insert on %I referencing new table as new_rows
      for each statement execute function diary_changed()', what);
    execute format('create trigger raises_versions_by_delete after delete on %I referencing old table as old_rows
      for each statement execute function diary_changed()', what);
    execute format('create trigger raises_versions_by_update after update on %I
      referencing old table as old_rows new table as new_rows for each statement execute function diary_changed()', what);
    execute format('create trigger raises_versions_by_truncate after truncate on %I
      for each statement execute function diary_changed()', what);
    execute format('alter table %I enable always trigger raises_versions_by_insert', what);
    execute format('alter table %I enable always trigger raises_versions_by_delete', what);
    execute format('alter table %I enable always trigger raises_versions_by_update', what);
    execute format('alter table %I enable always trigger raises_versions_by_truncate', what);
  end loop;
end $$;
--> statement-breakpoint
create trigger raises_versions_by_update after update on meetings
  referencing old table as old_rows new table as new_rows for each statement execute function meeting_changed();
--> statement-breakpoint
alter table meetings enable always trigger raises_versions_by_update;
