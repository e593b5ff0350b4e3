/** The services, typed from their OpenAPI documents. `good(await review.GET(…))` is the answer or throws. */
import createClient from 'openapi-fetch'
import type { paths as Archive } from '@/generated/archive'
import type { paths as Certificate } from '@/generated/certificate'
import type { paths as Declaration } from '@/generated/declaration'
import type { paths as Identity } from '@/generated/identity'
import type { paths as Payment } from '@/generated/payment'
import type { paths as Review } from '@/generated/review'
import { language } from '@/i18n'
import { means } from './connection.ts'
import { persist } from './persist.ts'
import { type Problem, Refused } from './problem.ts'
import { current, renew } from './token.ts'

/** Logging in and out speaks for itself, without a token. */
const TOKENLESS = '/api/identity/v1/sessions'
const EXPIRED = new Set(['token-expired', 'token-invalid'])

/** Sends a request as whoever is logged in; a token that expires on the way is renewed, and the request repeated. */
export async function send(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', language.value)
  const tokenless = new URL(request.url).pathname.startsWith(TOKENLESS)
  if (!tokenless) request.headers.set('Authorization', `Bearer ${await current()}`)
  const answer = await persist(request, means())
  if (tokenless || answer.status !== 401) return answer
  const problem = (await answer.clone().json()) as Problem
  if (!EXPIRED.has(problem.code)) return answer
  await renew()
  request.headers.set('Authorization', `Bearer ${await current()}`)
  return persist(request, means())
}

const options = { fetch: send }
export const archive = createClient<Archive>(options)
export const certificate = createClient<Certificate>(options)
export const declaration = createClient<Declaration>(options)
export const identity = createClient<Identity>(options)
export const payment = createClient<Payment>(options)
export const review = createClient<Review>(options)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What a 2xx brought. Throws Refused with the problem otherwise. */
export function good<T>(answer: Answer<T>): T {
  if (answer.response.ok) return answer.data as T
  throw new Refused(answer.response.status, answer.error)
}

/** A file of a route that streams one. */
export async function fileAt(path: string): Promise<Blob> {
  const answer = await send(new Request(path))
  if (answer.ok) return answer.blob()
  throw new Refused(answer.status, await answer.json().catch(() => undefined))
}
