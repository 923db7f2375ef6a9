import { TextField } from '@/app/_ui/form/text-field'

/** What is asked of an organisation, whether it is new or being put right. */
export function OrganisationFields() {
  return (
    <>
      <TextField name="name" label="Name" hint="As it signs its letters, for example Northshire Council" />
      <TextField
        name="noticesEmail"
        label="Address for notices"
        hint="Where statutory notices go. Without one, the desk gets a task for each notice"
        type="email"
      />
      <TextField
        name="shortName"
        label="Short name (optional)"
        hint="For boards, for example Northshire"
        width={20}
      />
      <TextField name="code" label="Code (optional)" hint="The ONS or NHS code" width={10} />
      <TextField name="phone" label="Phone (optional)" type="tel" width={20} />
    </>
  )
}
