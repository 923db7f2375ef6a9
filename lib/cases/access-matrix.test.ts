import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accessMatrix, caseStatesPage } from './case-states-page'
import { transitions } from './transitions'

test('docs/case-states.md is up to date', () => {
  const page = readFileSync('docs/case-states.md', 'utf8')
  expect(page, 'run: npx tsx scripts/generate-case-states.ts').toBe(caseStatesPage())
})

test('who may do what, in which state', () => {
  expect(accessMatrix()).toMatchInlineSnapshot(`
    [
      "parent · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request",
      "parent · contacted: describe_issues describe_wishes read_information add_document decline_mediation choose_mediation withdraw",
      "parent · arranging: describe_wishes add_document say_cannot choose_time withdraw",
      "parent · booked: describe_wishes add_document ask_to_change withdraw",
      "parent · ended: describe_issues read_information add_document choose_mediation",
      "parent · closed: add_document",
      "young_person · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request",
      "young_person · contacted: describe_issues describe_wishes read_information add_document decline_mediation choose_mediation withdraw",
      "young_person · arranging: describe_wishes add_document say_cannot choose_time withdraw",
      "young_person · booked: describe_wishes add_document ask_to_change withdraw",
      "young_person · ended: describe_issues read_information add_document choose_mediation",
      "young_person · closed: add_document",
      "supporter · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request",
      "supporter · contacted: describe_issues describe_wishes read_information add_document",
      "supporter · arranging: describe_wishes add_document",
      "supporter · booked: describe_wishes add_document",
      "supporter · ended: describe_issues read_information add_document",
      "supporter · closed: add_document",
      "la_officer · draft: add_document",
      "la_officer · contacted: add_document",
      "la_officer · arranging: add_document acknowledge notify_icb say_cannot confirm_attendance report_not_arranged",
      "la_officer · booked: add_document acknowledge notify_icb ask_to_change report_not_arranged",
      "la_officer · ended: add_document",
      "la_officer · closed: add_document",
      "icb_officer · draft: add_document",
      "icb_officer · contacted: add_document",
      "icb_officer · arranging: add_document acknowledge say_cannot confirm_attendance report_not_arranged",
      "icb_officer · booked: add_document acknowledge ask_to_change report_not_arranged",
      "icb_officer · ended: add_document",
      "icb_officer · closed: add_document",
      "mediator · arranging: accept_offer decline_offer offer_times",
      "mediator · booked: accept_offer decline_offer ask_to_change did_not_happen start_meeting end_meeting",
      "mediator · ended: record_outcome",
      "adviser · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request",
      "adviser · contacted: describe_issues describe_wishes read_information add_document record_information decline_mediation choose_mediation name_council record_objection issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction",
      "adviser · arranging: describe_wishes add_document name_council notify_icb offer_mediator withdraw_offer record_objection issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction close_case",
      "adviser · booked: describe_wishes add_document name_council notify_icb offer_mediator withdraw_offer record_objection cancel_meeting issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction close_case",
      "adviser · ended: describe_issues read_information add_document record_information choose_mediation name_council record_objection issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction close_case",
      "adviser · closed: add_document name_council issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction reopen_case",
      "administrator · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request",
      "administrator · contacted: describe_issues describe_wishes read_information add_document record_information decline_mediation choose_mediation name_council record_objection refuse_certificate_change correct_fact refuse_correction",
      "administrator · arranging: describe_wishes add_document name_council offer_mediator withdraw_offer record_objection confirm_attendance refuse_certificate_change correct_fact refuse_correction close_case",
      "administrator · booked: describe_wishes add_document name_council offer_mediator withdraw_offer record_objection cancel_meeting did_not_happen refuse_certificate_change correct_fact refuse_correction close_case",
      "administrator · ended: describe_issues read_information add_document record_information choose_mediation name_council record_objection refuse_certificate_change correct_fact refuse_correction close_case",
      "administrator · closed: add_document name_council refuse_certificate_change correct_fact refuse_correction reopen_case",
      "system · draft: remind_of_duty escalate_duty recompute_dates",
      "system · contacted: remind_of_duty escalate_duty recompute_dates",
      "system · arranging: offer_lapsed hold_lapsed book_meeting report_not_arranged remind_of_duty escalate_duty recompute_dates close_case",
      "system · booked: offer_lapsed report_not_arranged remind_of_duty escalate_duty recompute_dates close_case",
      "system · ended: remind_of_duty escalate_duty recompute_dates close_case",
      "system · closed: remind_of_duty escalate_duty recompute_dates",
    ]
  `)
})

test('a council and an ICB can neither refuse, withdraw, close nor touch a certificate', () => {
  const never = [
    'withdraw',
    'close_case',
    'issue_certificate',
    'decline_mediation',
    'cancel_meeting',
  ] as const
  for (const name of never)
    expect(transitions[name].by).not.toEqual(expect.arrayContaining([expect.stringMatching(/officer/)]))
})

test('a certificate is the adviser’s alone to issue', () => {
  expect(transitions.issue_certificate.by).toEqual(['adviser'])
})
