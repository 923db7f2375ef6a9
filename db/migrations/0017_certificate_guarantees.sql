-- A second look is another adviser's.
alter table certificate_changes add constraint nobody_confirms_their_own_change check (
  status <> 'confirmed' or decided_by <> proposed_by
);
--> statement-breakpoint
alter table certificate_changes add constraint a_decided_change_was_decided_by_somebody check (
  (status = 'proposed') = (decided_by is null)
);
--> statement-breakpoint
-- A replacement is the same certificate put right: of the same case, holder and kind, with the same date of issue.
alter table certificates add constraint what_a_replacement_keeps unique (id, case_id, holder_id, kind, issued_on);
--> statement-breakpoint
alter table certificates add constraint a_replacement_keeps_its_date
  foreign key (replaces_id, case_id, holder_id, kind, issued_on)
  references certificates (id, case_id, holder_id, kind, issued_on);
--> statement-breakpoint
drop trigger certificates_say_the_same_for_ever on certificates;
--> statement-breakpoint
-- As before, with what it replaces; and what no longer stands never stands again, nor becomes something else.
create trigger certificates_say_the_same_for_ever before update on certificates
  for each row when (
    (old.id, old.case_id, old.holder_id, old.event_id, old.kind, old.number, old.code, old.issued_on, old.issued_at,
     old.issued_by, old.content, old.pdf, old.sha256, old.replaces_id)
    is distinct from
    (new.id, new.case_id, new.holder_id, new.event_id, new.kind, new.number, new.code, new.issued_on, new.issued_at,
     new.issued_by, new.content, new.pdf, new.sha256, new.replaces_id)
    or (old.status <> 'live' and new.status <> old.status)
  ) execute function refuse('a certificate cannot be changed');
--> statement-breakpoint
-- What a key sealed is checked against it for as long as the certificates are kept.
create trigger sealing_keys_are_permanent before update or delete or truncate on sealing_keys
  for each statement execute function refuse('sealing_keys is append-only');
