import { notFound } from 'next/navigation'
import { informationPage } from '@/app/_case/request/information-pages'
import { Reading } from '../reading'

type Props = { params: Promise<{ page: string }> }

export default async function InformationPage({ params }: Props) {
  const found = informationPage((await params).page)
  return found ? <Reading {...found} /> : notFound()
}
