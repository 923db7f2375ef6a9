import { certificateKindNames } from '@/app/_case/duty-names'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Text } from '@/app/_ui/text/text'
import { certificateKinds } from '@/lib/cases/case'
import { proposeRevocation } from '../actions'
import { certificateAsked, type CertificateProps } from '../certificate-asked'

export default async function RevokeCertificate(props: CertificateProps) {
  const { mediationCase, at, back, certificate } = await certificateAsked(props)
  return (
    <Page title={`Revoke certificate ${certificate.number}`} back={back} asks>
      <Heading caption={mediationCase.reference}>Revoke certificate {certificate.number}</Heading>
      <Notice kind="warning" heading="Is only something printed wrong?">
        Then replace it. Revoke a certificate only if it should never have been issued: the family cannot
        appeal with it any more.
      </Notice>
      <Text>When another adviser agrees:</Text>
      <List
        items={[
          'the certificate does not stand any more, and whoever checks it is told',
          'the family gets a letter today: ring them as well',
          'the last day to appeal stays as it was counted, which is the careful reading.',
        ]}
      />
      <Form action={proposeRevocation.bind(null, at)}>
        <HiddenFields values={{ certificateId: certificate.id }} />
        <Radios
          name="owedInstead"
          label="Which certificate should the family have instead?"
          hint="It is then due in 3 working days, with all its checks."
          choices={[
            ...certificateKinds.map((kind) => ({
              value: kind,
              label: `Certificate: ${certificateKindNames[kind]}`,
            })),
            { value: 'none', label: 'None', divider: 'or' },
          ]}
        />
        <TextArea
          name="reason"
          label="Why should it not stand?"
          hint="For the adviser who looks at it. Families and councils do not see this."
        />
        <Button>Ask for a second look</Button>
      </Form>
    </Page>
  )
}
