import sharp from 'sharp'
import { expect, test } from 'vitest'
import { largestFile } from '@/lib/kernel/largest-file'
import { checkFile } from './checked-file'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const pdf = bytesOf('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photograph = { create: { width: 40, height: 30, channels: 3, background: 'red' } } as const
const jpeg = await sharp(photograph).jpeg().toBuffer()

test.each([
  ['a PDF', 'letter.pdf', pdf, 'application/pdf', 'letter.pdf'],
  ['a photograph', 'IMG 0042.JPG', jpeg, 'image/jpeg', 'IMG 0042.jpg'],
  ['a picture', 'scan.png', png, 'image/png', 'scan.png'],
  ['a PDF that calls itself a photograph', 'letter.jpg', pdf, 'application/pdf', 'letter.pdf'],
])('%s is taken for what it is', async (_, name, bytes, contentType, called) => {
  expect(await checkFile(name, bytes)).toMatchObject({ name: called, contentType, size: bytes.length })
})

test.each([
  ['nothing', new Uint8Array(), 'The file is empty. Choose another one'],
  ['too much', new Uint8Array(largestFile + 1), 'The file must be 20 MB or smaller'],
])('%s is refused', async (_, bytes, message) => {
  expect(await checkFile('letter.pdf', bytes)).toEqual({ field: 'file', message })
})

test.each([
  ['text', bytesOf('Dear parent')],
  ['a page', bytesOf('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can hold a script', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['an archive', Buffer.from('504b0304140000000000', 'hex')],
])('%s is refused whatever it is called', async (_, bytes) => {
  expect(await checkFile('letter.pdf', bytes)).toEqual({
    field: 'file',
    message: 'The file must be a PDF, a photograph (JPEG or PNG) or a Word document (.docx)',
  })
})

test.each([
  ['a picture cut short', png.subarray(0, png.length / 2)],
  ['a photograph cut short', jpeg.subarray(0, jpeg.length - 40)],
  ['the head of a photograph', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
])('%s is refused', async (_, bytes) => {
  expect(await checkFile('letter.jpg', bytes)).toEqual({
    field: 'file',
    message: 'The picture is damaged or not whole. Take it or save it again and send that',
  })
})

test('the digest is of the bytes, and they are not written out with the rest', async () => {
  const file = await checkFile('letter.pdf', pdf)
  expect(JSON.stringify(file)).toContain('"sha256":"')
  expect(JSON.stringify(file)).not.toContain('bytes')
})

test.each([
  ['is only dressed as one', '%PDF-1.7 <html><script>alert(1)</script>', /^The PDF is not whole/],
  ['runs a script', '%PDF-1.7\n<</S /JavaScript /JS (app.alert(1))>>\n%%EOF', /^This PDF has a program/],
  ['starts a program', '%PDF-1.7\n<</S /Launch /F (cmd)>>\n%%EOF', /^This PDF has a program/],
  ['has a file inside', '%PDF-1.7\n<</Type/EmbeddedFile>>\n%%EOF', /^This PDF has a program/],
])('a PDF that %s is refused', async (_, text, message) => {
  expect(await checkFile('letter.pdf', bytesOf(text))).toMatchObject({
    field: 'file',
    message: expect.stringMatching(message) as string,
  })
})
