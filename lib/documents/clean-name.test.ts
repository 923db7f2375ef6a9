import { expect, test } from 'vitest'
import { cleanName } from './clean-name'

test.each([
  ['letter.pdf', 'letter.pdf'],
  ['Decision letter (final).PDF', 'Decision letter (final).pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Amina\\letter.docx', 'letter.pdf'],
  ['letter.pdf.exe', 'letter.pdf.pdf'],
  ['fdp.rettel\u202e.exe', 'fdp.rettel.pdf'],
  ['a"; filename="b.html', 'a filenameb.pdf'],
  ['a\r\nSet-Cookie: x', 'aSet-Cookie x.pdf'],
  ['', 'Document.pdf'],
  ['...', 'Document.pdf'],
  ['\ud800\0', 'Document.pdf'],
  ['پیام دادگاه.pdf', 'پیام دادگاه.pdf'],
  [`${'x'.repeat(5000)}.pdf`, `${'x'.repeat(100)}.pdf`],
])('%j becomes %j', (name, clean) => {
  expect(cleanName(name, 'pdf')).toBe(clean)
})
