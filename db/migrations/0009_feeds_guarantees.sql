-- A reminder is written just before its event, in the same transaction.
alter table meeting_reminders alter constraint meeting_reminders_event_id_case_events_id_fk deferrable initially deferred;
--> statement-breakpoint
-- What people were told stays told: a reminder taken back would be sent again.
create trigger meeting_reminders_are_permanent before update or delete or truncate on meeting_reminders
  for each statement execute function refuse('meeting_reminders is append-only');
--> statement-breakpoint
alter table busy_times add constraint a_busy_time_takes_time check (not isempty(during));
--> statement-breakpoint
-- A calendar that is no longer read takes its times with it.
alter table busy_times add constraint busy_times_go_with_their_feed
  foreign key (feed_id) references calendar_feeds (id) on delete cascade;
