-- The last day of the parent's right, for children described before the column was there: the last Friday of June in
-- the school year of the sixteenth birthday, as lib/law/right-holder.ts has it. From now on the command writes it.
update children set school_age_ends_on = june - ((extract(isodow from june)::int + 2) % 7)
from (
  select case_id as id, make_date(
    extract(year from date_of_birth)::int + 16 + (extract(month from date_of_birth) > 8)::int, 6, 30) as june
  from children
) as ends
where ends.id = children.case_id and school_age_ends_on is null;
--> statement-breakpoint
-- A parent whom the desk let ask for a young person stands by that record.
update case_parties set stands_by_record = true
from children, case_events
where children.case_id = case_parties.case_id and case_events.case_id = case_parties.case_id
  and case_parties.role = 'parent' and case_parties.until_at is null
  and case_events.name = 'send_request' and case_events.actor_role in ('adviser', 'administrator')
  and children.school_age_ends_on < (case_events.at at time zone 'Europe/London')::date;
--> statement-breakpoint
-- A disagreement stands where its latest event put it, as a case does, and what happened stays.
alter table disagreements add constraint disagreement_state_is_the_last_event
  foreign key (id, version, state) references disagreement_events (disagreement_id, version, state)
  deferrable initially deferred;
--> statement-breakpoint
alter table disagreement_events add constraint events_belong_to_a_disagreement
  foreign key (disagreement_id) references disagreements (id) deferrable initially deferred;
--> statement-breakpoint
create trigger disagreement_events_are_permanent before update or delete or truncate on disagreement_events
  for each statement execute function refuse('disagreement_events is append-only');
--> statement-breakpoint
alter table disagreement_meetings add constraint a_disagreement_meeting_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
-- What was accepted is a written agreement: it is never rewritten, nor are its items.
create trigger settlements_accepted_stay before update on settlements
  for each row when (old.status <> 'offered') execute function refuse('a settlement that was answered cannot be changed');
--> statement-breakpoint
create trigger settlement_items_stay before update or delete or truncate on settlement_items
  for each statement execute function refuse('the terms of a settlement are never rewritten');
--> statement-breakpoint
-- A link is written just before its event, in the same transaction.
alter table case_links alter constraint case_links_linked_by_case_events_id_fk deferrable initially deferred;
