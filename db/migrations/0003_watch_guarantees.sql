-- A reminder is written just before its event, in the same transaction.
alter table duty_reminders alter constraint duty_reminders_event_id_case_events_id_fk deferrable initially deferred;
--> statement-breakpoint
-- What people were told stays told: a reminder taken back would be sent again.
create trigger reminders_are_permanent before update or delete or truncate on duty_reminders
  for each statement execute function refuse('duty_reminders is append-only');
--> statement-breakpoint
-- What was open before the watch kept time is looked at in its first round.
update duties set watch_on = opened_on where ended_at is null;
