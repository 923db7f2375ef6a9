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
      "parent · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request describe_times",
      "parent · contacted: describe_issues describe_wishes read_information add_document decline_mediation choose_mediation describe_times withdraw report_appeal report_appeal_outcome",
      "parent · arranging: describe_wishes add_document object say_cannot describe_times agree_to_later choose_time name_supporter consent_to_guest object_to_guest withdraw_guest accept_settlement decline_settlement withdraw report_appeal report_appeal_outcome",
      "parent · booked: describe_wishes add_document object describe_times ask_to_change answer_move name_supporter consent_to_guest object_to_guest withdraw_guest accept_settlement decline_settlement withdraw report_appeal report_appeal_outcome",
      "parent · ended: describe_issues read_information add_document decline_mediation choose_mediation ask_to_correct sign_agreement confirm_undertaking say_not_done ask_for_certificate report_appeal report_appeal_outcome",
      "parent · closed: add_document sign_agreement confirm_undertaking say_not_done ask_for_certificate report_appeal report_appeal_outcome",
      "young_person · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request describe_times",
      "young_person · contacted: describe_issues describe_wishes read_information add_document decline_mediation choose_mediation describe_times withdraw report_appeal report_appeal_outcome",
      "young_person · arranging: describe_wishes add_document object say_cannot describe_times agree_to_later choose_time name_supporter consent_to_guest object_to_guest withdraw_guest accept_settlement decline_settlement withdraw report_appeal report_appeal_outcome",
      "young_person · booked: describe_wishes add_document object describe_times ask_to_change answer_move name_supporter consent_to_guest object_to_guest withdraw_guest accept_settlement decline_settlement withdraw report_appeal report_appeal_outcome",
      "young_person · ended: describe_issues read_information add_document decline_mediation choose_mediation ask_to_correct sign_agreement confirm_undertaking say_not_done ask_for_certificate report_appeal report_appeal_outcome",
      "young_person · closed: add_document sign_agreement confirm_undertaking say_not_done ask_for_certificate report_appeal report_appeal_outcome",
      "supporter · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request describe_times",
      "supporter · contacted: describe_issues describe_wishes read_information add_document describe_times",
      "supporter · arranging: describe_wishes add_document describe_times",
      "supporter · booked: describe_wishes add_document describe_times",
      "supporter · ended: describe_issues read_information add_document",
      "supporter · closed: add_document",
      "la_officer · draft: add_document",
      "la_officer · contacted: add_document",
      "la_officer · arranging: add_document acknowledge notify_icb object say_cannot confirm_attendance report_not_arranged change_attendees consent_to_guest object_to_guest withdraw_guest offer_settlement",
      "la_officer · booked: add_document acknowledge notify_icb object ask_to_change answer_move report_not_arranged change_attendees consent_to_guest object_to_guest withdraw_guest offer_settlement",
      "la_officer · ended: add_document ask_to_correct sign_agreement report_undertaking",
      "la_officer · closed: add_document sign_agreement report_undertaking",
      "icb_officer · draft: add_document",
      "icb_officer · contacted: add_document",
      "icb_officer · arranging: add_document acknowledge object say_cannot confirm_attendance report_not_arranged change_attendees consent_to_guest object_to_guest withdraw_guest offer_settlement",
      "icb_officer · booked: add_document acknowledge object ask_to_change answer_move report_not_arranged change_attendees consent_to_guest object_to_guest withdraw_guest offer_settlement",
      "icb_officer · ended: add_document ask_to_correct sign_agreement tell_la_of_agreement report_undertaking",
      "icb_officer · closed: add_document sign_agreement tell_la_of_agreement report_undertaking",
      "mediator · arranging: accept_offer decline_offer release_mediator answer_companion offer_times consent_to_guest object_to_guest",
      "mediator · booked: accept_offer decline_offer release_mediator answer_companion ask_to_change propose_move answer_move move_meeting set_place did_not_happen start_meeting adjourn_meeting end_meeting consent_to_guest object_to_guest",
      "mediator · ended: record_outcome write_agreement take_out_of_agreement give_agreement",
      "co_mediator · arranging: end_companion",
      "co_mediator · booked: end_companion",
      "observer · arranging: end_companion",
      "observer · booked: end_companion",
      "adviser · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request describe_times",
      "adviser · contacted: describe_issues describe_wishes read_information add_document record_information decline_mediation choose_mediation name_council record_objection describe_times issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction close_unpursued record_instructions supersede link_cases report_appeal report_appeal_outcome",
      "adviser · arranging: describe_wishes add_document record_information name_council notify_icb offer_mediator withdraw_offer release_mediator hand_over ask_companion end_companion settle_objection record_objection describe_times choose_time withdraw_guest issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction close_unpursued record_instructions supersede link_cases split_health report_appeal report_appeal_outcome close_case",
      "adviser · booked: describe_wishes add_document record_information name_council notify_icb offer_mediator withdraw_offer release_mediator hand_over ask_companion end_companion settle_objection record_objection describe_times propose_move answer_move move_meeting set_place keep_meeting cancel_meeting withdraw_guest issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction record_instructions supersede link_cases report_appeal report_appeal_outcome close_case",
      "adviser · ended: describe_issues read_information add_document record_information decline_mediation choose_mediation name_council hand_over record_objection ask_for_certificate issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction record_instructions supersede link_cases report_appeal report_appeal_outcome close_case",
      "adviser · closed: add_document name_council ask_for_certificate issue_certificate propose_replacement propose_revocation replace_certificate revoke_certificate refuse_certificate_change propose_correction correct_fact refuse_correction record_instructions link_cases report_appeal report_appeal_outcome reopen_case",
      "administrator · draft: describe_child describe_family describe_decision describe_issues describe_wishes read_information choose_road add_document remove_document send_request describe_times",
      "administrator · contacted: describe_issues describe_wishes read_information add_document record_information decline_mediation choose_mediation name_council record_objection describe_times refuse_certificate_change correct_fact refuse_correction record_instructions supersede link_cases",
      "administrator · arranging: describe_wishes add_document record_information name_council offer_mediator withdraw_offer release_mediator hand_over ask_companion end_companion settle_objection record_objection describe_times choose_time confirm_attendance withdraw_guest refuse_certificate_change correct_fact refuse_correction record_instructions supersede link_cases split_health close_case",
      "administrator · booked: describe_wishes add_document record_information name_council offer_mediator withdraw_offer release_mediator hand_over ask_companion end_companion settle_objection record_objection describe_times propose_move answer_move move_meeting set_place keep_meeting cancel_meeting did_not_happen withdraw_guest refuse_certificate_change correct_fact refuse_correction record_instructions supersede link_cases close_case",
      "administrator · ended: describe_issues read_information add_document record_information decline_mediation choose_mediation name_council hand_over record_objection ask_for_certificate refuse_certificate_change correct_fact refuse_correction record_instructions supersede link_cases close_case",
      "administrator · closed: add_document name_council ask_for_certificate refuse_certificate_change correct_fact refuse_correction record_instructions link_cases reopen_case",
      "system · draft: remind_of_duty escalate_duty recompute_dates appeal_window_over",
      "system · contacted: remind_of_duty escalate_duty recompute_dates ask_family family_silent right_passes appeal_window_over",
      "system · arranging: offer_lapsed hold_lapsed book_meeting report_not_arranged remind_of_duty escalate_duty recompute_dates ask_family family_silent right_passes appeal_window_over close_case",
      "system · booked: offer_lapsed report_not_arranged remind_of_meeting remind_of_duty escalate_duty recompute_dates right_passes appeal_window_over close_case",
      "system · ended: record_breach remind_of_duty escalate_duty recompute_dates right_passes appeal_window_over close_case",
      "system · closed: record_breach remind_of_duty escalate_duty recompute_dates right_passes appeal_window_over",
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
    'accept_settlement',
    'ask_for_certificate',
    'close_unpursued',
    'supersede',
    'split_health',
    'record_instructions',
  ] as const
  for (const name of never)
    expect(transitions[name].by).not.toEqual(expect.arrayContaining([expect.stringMatching(/officer/)]))
})

test('a certificate is the adviser’s alone to issue', () => {
  expect(transitions.issue_certificate.by).toEqual(['adviser'])
})
