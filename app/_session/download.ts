import { Refusal } from '@/lib/kernel/refusal'
import { optionalActor, type SignedIn } from './require-actor'

type File = { name: string; contentType: string; content: Uint8Array | string }

/**
 * A private file to keep. For whoever may not have it there is none, and they learn nothing more; nobody on the way
 * stores it, and no browser takes it for something else than it is.
 */
export async function download(find: (actor: SignedIn) => Promise<File>): Promise<Response> {
  const actor = await optionalActor()
  const file = actor && (await find(actor).catch(nothing))
  if (!file) return new Response('There is no such page.', { status: 404, headers: closed })
  return new Response(new Uint8Array(Buffer.from(file.content)), {
    headers: {
      ...closed,
      'content-type': file.contentType,
      'content-disposition': `attachment; filename="${plain(file.name)}"; filename*=UTF-8''${encoded(file.name)}`,
    },
  })
}

const closed = {
  'cache-control': 'private, no-store',
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
}

function nothing(error: unknown): undefined {
  if (error instanceof Refusal) return undefined
  throw error
}

/** For browsers that read only plain names. */
const plain = (name: string) => name.replace(/[^\w. -]/g, '_')

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
