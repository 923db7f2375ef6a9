import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/app/_session/auth'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Says who is signed in. Everything else that next-auth can answer is not there: it signs nobody in or out here. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth.join('/') !== 'session') return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions()) as Promise<Response>
}
