import { LetterPage } from '@/app/_case/request/letter-page'
import { addLetter, removeLetter } from '@/app/admin/new-request/actions'
import { deskCase, listPath, type RequestParams } from '@/app/admin/new-request/draft'

export default async function Letter({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await deskCase(caseId, 'remove_document')
  const at = { caseId, version: view.version }
  return (
    <LetterPage
      view={view}
      add={addLetter.bind(null, at)}
      remove={removeLetter.bind(null, at)}
      list={listPath(caseId)}
    />
  )
}
