import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Means, persist, type Trouble, Unreachable } from './persist.ts'

type Outcome = Response | Error

function means(...outcomes: Outcome[]) {
  const seen: { keys: (string | null)[]; bodies: string[]; pauses: number[]; told: (Trouble | null)[] } = {
    keys: [],
    bodies: [],
    pauses: [],
    told: [],
  }
  let clock = 0
  const found: Means = {
    async fetch(request) {
      seen.keys.push(request.headers.get('Idempotency-Key'))
      seen.bodies.push(await request.text())
      const outcome = outcomes.length > 1 ? outcomes.shift() : outcomes[0]
      if (outcome instanceof Response) return outcome.clone()
      throw outcome ?? new Error('nothing prepared')
    },
    async pause(milliseconds) {
      seen.pauses.push(milliseconds)
      clock += milliseconds
    },
    now: () => clock,
    tell: (trouble) => seen.told.push(trouble),
  }
  return { found, seen }
}

const command = () =>
  new Request('http://portal.example/cases/1/pass', {
    method: 'POST',
    body: '{"submission":1}',
    headers: { 'Idempotency-Key': 'k-1' },
  })
const lost = new TypeError('Failed to fetch')
const busy = (after?: string) => new Response(null, { status: 503, headers: after ? { 'Retry-After': after } : {} })
const good = new Response('{}', { status: 200 })

test('an answer is passed on at once and nothing is said', async () => {
  const { found, seen } = means(new Response(null, { status: 409 }))
  assert.equal((await persist(command(), found)).status, 409)
  assert.deepEqual(seen.told, [])
})

test('a lost connection is repeated with the same key and the same body', async () => {
  const { found, seen } = means(lost, lost, good)
  assert.equal((await persist(command(), found)).status, 200)
  assert.deepEqual(seen.keys, ['k-1', 'k-1', 'k-1'])
  assert.deepEqual(seen.bodies, Array(3).fill('{"submission":1}'))
})

test('trouble is told at each repeat and taken back at the end', async () => {
  const { found, seen } = means(lost, busy(), good)
  await persist(command(), found)
  assert.deepEqual(seen.told, ['network', 'busy', null])
})

test('a busy service is given the time it asks for', async () => {
  const { found, seen } = means(busy('3'), good)
  await persist(command(), found)
  assert.deepEqual(seen.pauses, [3000])
})

test('pauses grow', async () => {
  const { found, seen } = means(lost, lost, lost, good)
  await persist(command(), found)
  assert.deepEqual(seen.pauses, [500, 1000, 2000])
})

test('a login locked for minutes is an answer, not something to sit out', async () => {
  const { found } = means(new Response(null, { status: 429, headers: { 'Retry-After': '900' } }))
  assert.equal((await persist(command(), found)).status, 429)
})

test('it gives up within its time and says what the trouble was', async () => {
  const { found, seen } = means(lost)
  await assert.rejects(persist(command(), found, 5_000), (error) => {
    return error instanceof Unreachable && error.trouble === 'network'
  })
  assert.ok(seen.pauses.reduce((a, b) => a + b) <= 5_000)
  assert.equal(seen.told.at(-1), null)
})

test('who goes away is not sent for', async () => {
  const leaving = new AbortController()
  const { found, seen } = means(good)
  found.fetch = () => {
    leaving.abort()
    return Promise.reject(new DOMException('aborted', 'AbortError'))
  }
  await assert.rejects(persist(new Request('http://portal.example/', { signal: leaving.signal }), found), {
    name: 'AbortError',
  })
  assert.deepEqual(seen.told, [])
})
