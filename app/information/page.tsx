import { notFound } from 'next/navigation'
import { informationPage } from '@/app/_case/request/information-pages'
import { Reading } from './reading'

export default function Information() {
  const first = informationPage('what-it-is')
  return first ? <Reading {...first} /> : notFound()
}
