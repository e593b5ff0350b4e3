/** Sends a request until there is an answer: a lost connection and a busy service are repeated, nothing else.
 *
 * Safe for commands because they carry an Idempotency-Key, which stays the same over all repeats. */

export type Trouble = 'network' | 'busy'

export interface Means {
  fetch: (request: Request) => Promise<Response>
  pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
  now: () => number
  /** Told before each repeat what the trouble is, and with `null` once it is over. */
  tell: (trouble: Trouble | null) => void
}

/** No answer within the time a person waits. The outcome of a command is unknown: send it again with the same key. */
export class Unreachable extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble)
    this.name = 'Unreachable'
    this.trouble = trouble
  }
}

const REPEATED = new Set([429, 502, 503, 504])
const ONE_TRY = 20_000
/** A longer Retry-After is an answer for a person (a locked login, a full disk), not something to sit out. */
const LONGEST_PAUSE = 10_000

export async function persist(request: Request, means: Means, within = 45_000): Promise<Response> {
  const end = means.now() + within
  let pause = 500
  let told = false
  try {
    for (;;) {
      const answer = await attempt(request, means)
      if (answer instanceof Response && !REPEATED.has(answer.status)) return answer
      const asked = answer instanceof Response ? Number(answer.headers.get('Retry-After') ?? 0) * 1000 : 0
      if (answer instanceof Response && asked > LONGEST_PAUSE) return answer
      const trouble = answer instanceof Response ? 'busy' : 'network'
      const wait = Math.max(asked, pause)
      if (means.now() + wait > end) throw new Unreachable(trouble)
      means.tell(trouble)
      told = true
      await means.pause(wait, request.signal)
      pause = Math.min(pause * 2, 5_000)
    }
  } finally {
    if (told) means.tell(null)
  }
}

/** One try: the answer, or null when none came. Throws only when the caller itself gave up. */
async function attempt(request: Request, means: Means): Promise<Response | null> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(ONE_TRY)])
  try {
    return await means.fetch(new Request(request.clone(), { signal }))
  } catch (error) {
    if (request.signal.aborted) throw error
    return null
  }
}

/** Waits, and stops waiting when the caller gives up. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const gaveUp = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', gaveUp)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', gaveUp, { once: true })
  })
}
