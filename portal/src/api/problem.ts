/** What went wrong, in words a person can act on. The services say it themselves (RFC 9457), in the chosen language. */
import { Unreachable } from './persist.ts'
import { LoggedOut } from './token.ts'

export interface Violation {
  pointer: string
  code: string
  message: string
}

export interface Problem {
  status: number
  code: string
  title: string
  errors: Violation[]
  /** By which the logs know it. */
  instance?: string
}

/** A service said no. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(status: number, body: unknown) {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
    super(told.code ?? String(status))
    this.name = 'Refused'
    this.problem = { code: 'unknown', title: '', errors: [], ...told, status }
  }
}

export type Failure =
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable'; trouble: 'network' | 'busy' }
  | { kind: 'fault' }

/** The failure behind an exception; null when there is nothing to show (logged out, or gone elsewhere). */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Refused) return { kind: 'refused', problem: error.problem }
  if (error instanceof Unreachable) return { kind: 'unreachable', trouble: error.trouble }
  if (error instanceof LoggedOut || (error instanceof DOMException && error.name === 'AbortError')) return null
  console.error(error)
  return { kind: 'fault' }
}

/** Whether a failure says that there is no such thing (or that it isn't the caller's). */
export function isMissing(failure: Failure | null): boolean {
  return failure?.kind === 'refused' && failure.problem.status === 404
}
