import { notFound } from 'next/navigation'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import { holds } from '@/lib/kernel/actor'
import { deskCase, type CaseProps } from './desk-case'

export type CertificateProps = CaseProps & { searchParams: Promise<Asked> }

/** The standing certificate of the case that the address names by its number. For advisers. */
export async function certificateAsked({ params, searchParams }: CertificateProps) {
  const found = await deskCase(params)
  const number = asked(await searchParams, 'number')
  const certificate = found.mediationCase.certificates.find(
    (one) => one.number === number && one.status === 'live',
  )
  if (!holds(found.actor, 'adviser') || !certificate) notFound()
  return { ...found, certificate }
}
