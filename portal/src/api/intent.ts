/** An Idempotency-Key per intent: a second click, a repeat after a lost answer and a retry by hand all carry the same
 * key, so that the services do once what was meant once. Whoever changes what is sent means something else. */

export function newKey(): string {
  // Not randomUUID, which plain http beyond loopback doesn't have.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface Intent {
  /** The key for sending `what`: the same until it is done or something else is meant. */
  keyFor: (what: unknown) => string
  done: () => void
}

export function newIntent(): Intent {
  let key = ''
  let meant = ''
  return {
    keyFor(what) {
      const now = JSON.stringify(what) ?? ''
      if (key === '' || now !== meant) key = newKey()
      meant = now
      return key
    },
    done() {
      key = ''
    },
  }
}
