-- What a party has read and signed never changes: a correction is a new version.
create trigger agreements_given_say_the_same before update on agreements
  for each row when (
    old.status <> 'draft' and (
      (old.id, old.case_id, old.version, old.written_by, old.written_on, old.given_at, old.content, old.words, old.sha256)
      is distinct from
      (new.id, new.case_id, new.version, new.written_by, new.written_on, new.given_at, new.content, new.words, new.sha256)
      or new.status = 'draft'
      or old.status = 'replaced' and new.status <> 'replaced'
      or old.agreed_on is not null
        and (old.agreed_on, old.pdf, old.pdf_sha256) is distinct from (new.agreed_on, new.pdf, new.pdf_sha256)
    )
  ) execute function refuse('an agreement that was given cannot be changed');
--> statement-breakpoint
create trigger agreements_given_are_kept before delete on agreements
  for each row when (old.status <> 'draft') execute function refuse('an agreement that was given is never deleted');
--> statement-breakpoint
create trigger agreements_are_not_emptied before truncate on agreements
  for each statement execute function refuse('an agreement that was given is never deleted');
--> statement-breakpoint
alter table agreements add constraint what_is_given_has_words check (
  status = 'draft' or (given_at is not null and content is not null and words is not null and sha256 is not null)
);
--> statement-breakpoint
alter table agreements add constraint what_is_signed_has_a_day_and_a_paper check (
  status <> 'signed' or (agreed_on is not null and pdf is not null and pdf_sha256 is not null)
);
--> statement-breakpoint
create function refuse_change_of_given_agreement() returns trigger language plpgsql as $$
declare
  of_agreement uuid := case tg_op when 'DELETE' then old.agreement_id else new.agreement_id end;
begin
  if exists (select 1 from agreements where id = of_agreement and status <> 'draft') then
    raise exception 'the things in an agreement that was given cannot be changed'
      using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
--> statement-breakpoint
create trigger undertakings_given_stay before insert or update or delete on undertakings
  for each row execute function refuse_change_of_given_agreement();
--> statement-breakpoint
create trigger undertakings_are_not_emptied before truncate on undertakings
  for each statement execute function refuse('the things in an agreement that was given cannot be changed');
--> statement-breakpoint
create trigger signatures_are_permanent before update or delete or truncate on agreement_signatures
  for each statement execute function refuse('a signature is permanent');
--> statement-breakpoint
create trigger breaches_are_permanent before update or delete or truncate on breaches
  for each statement execute function refuse('a breach is permanent');
--> statement-breakpoint
-- Written just before its event, in the same transaction.
alter table breaches alter constraint breaches_event deferrable initially deferred;
--> statement-breakpoint
create trigger reports_are_kept before delete or truncate on undertaking_reports
  for each statement execute function refuse('a report is never deleted');
--> statement-breakpoint
create trigger reports_are_answered_once before update on undertaking_reports
  for each row when (
    old.answer is not null
    or (old.id, old.duty_id, old.reported_by, old.reported_at, old.done_on, old.words, old.document_id)
    is distinct from
    (new.id, new.duty_id, new.reported_by, new.reported_at, new.done_on, new.words, new.document_id)
  ) execute function refuse('a report cannot be rewritten');
--> statement-breakpoint
create trigger concerns_are_kept before delete or truncate on concerns
  for each statement execute function refuse('a concern is never deleted');
--> statement-breakpoint
create trigger concern_steps_are_permanent before update or delete or truncate on concern_steps
  for each statement execute function refuse('concern_steps is append-only');
