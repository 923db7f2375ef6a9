import { redirect } from 'next/navigation'
import { informationPages } from '@/app/_case/request/information-pages'
import { listPath, type RequestParams } from '../draft'

export default async function Information({ params }: RequestParams) {
  const { caseId } = await params
  redirect(`${listPath(caseId)}/information/${informationPages[0]?.page}`)
}
