alter table change_times add constraint a_named_time_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
alter table move_proposals add constraint a_proposed_time_ends_after_it_starts check (ends_at > starts_at);
--> statement-breakpoint
-- A case has one mediator at a time; who comes with them is a party of another kind.
create unique index one_mediator_at_a_time on case_parties (case_id) where role = 'mediator' and until_at is null;
--> statement-breakpoint
-- A case of a round stands with a mediator, and at a time, or with neither.
alter table round_cases add constraint a_time_needs_a_mediator check (
  (starts_at is null) = (ends_at is null) and (starts_at is null) = (mode is null)
  and (mediator_id is not null or starts_at is null)
);
