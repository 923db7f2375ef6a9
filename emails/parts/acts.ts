/** What somebody owes, as an act after 'to', by the name of the duty. */
export function act(duty: string): string {
  return acts[duty] ?? 'act in this case'
}

const acts: Partial<Record<string, string>> = {
  give_information: 'give the family information',
  issue_certificate: 'issue the certificate',
  acknowledge: 'acknowledge our notice',
  notify_icb: 'tell the integrated care board',
  confirm_attendance: 'name who comes and can decide',
  arrange_mediation: 'arrange the meeting',
  give_notice: 'tell everybody when and where the meeting is',
  carry_out: 'carry out what was agreed',
  tell_la_of_agreement: 'tell the council what was agreed',
  answer_offer: 'answer the offer of a case',
  record_outcome: 'record how the meeting ended',
}

/** The same at the head of a letter: 'Arrange the meeting'. */
export function title(duty: string): string {
  const words = act(duty)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
