/** The access token: in memory only. A reload gets a new one through the refresh cookie, which scripts can't read. */
import { language } from '@/i18n'
import { means } from './connection.ts'
import { newKey } from './intent.ts'
import { persist } from './persist.ts'

export interface Tokens {
  access_token: string
  expires_in: number
}

/** The session is over: log in again. */
export class LoggedOut extends Error {
  constructor() {
    super('logged out')
    this.name = 'LoggedOut'
  }
}

const AHEAD = 30_000
let token = ''
let account = ''
let goodUntil = 0
let renewing: Promise<void> | null = null
let whenOver: () => void = () => undefined

/** Called once a session turns out to be over. */
export function onSessionOver(handler: () => void): void {
  whenOver = handler
}

export function keep(tokens: Tokens): void {
  const owner = ownerOf(tokens.access_token)
  if (account && owner !== account) {
    // Somebody logged in under another name in another tab, and the cookie is theirs now: this page begins anew as
    // them, rather than act in their name while it shows somebody else.
    token = ''
    location.reload()
    throw new LoggedOut()
  }
  token = tokens.access_token
  account = owner
  goodUntil = performance.now() + tokens.expires_in * 1000 - AHEAD
}

export function forget(): void {
  token = account = ''
  goodUntil = 0
}

/** A token that is good for some seconds yet. Throws LoggedOut. */
export async function current(): Promise<string> {
  if (!token || performance.now() > goodUntil) await renew()
  return token
}

/** Gets the next token; several callers share one request. Throws LoggedOut. */
export function renew(): Promise<void> {
  renewing ??= refresh().finally(() => (renewing = null))
  return renewing
}

async function refresh(): Promise<void> {
  const headers = { 'Idempotency-Key': newKey(), 'Accept-Language': language.value }
  const answer = await persist(new Request('/api/identity/v1/sessions/refresh', { method: 'POST', headers }), means())
  if (answer.ok) {
    keep((await answer.json()) as Tokens)
    return
  }
  forget()
  whenOver()
  throw new LoggedOut()
}

/** Whose token it is; the services check the signature, this only notices a change of account. */
function ownerOf(jwt: string): string {
  const payload = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
  const claims = JSON.parse(atob(payload)) as { sub: string }
  return claims.sub
}
