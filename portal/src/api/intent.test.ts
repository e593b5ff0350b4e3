import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newIntent } from './intent.ts'

test('a second click means the same', () => {
  const intent = newIntent()
  assert.equal(intent.keyFor({ submission: 1 }), intent.keyFor({ submission: 1 }))
})

test('other content means something else', () => {
  const intent = newIntent()
  assert.notEqual(intent.keyFor({ submission: 1 }), intent.keyFor({ submission: 2 }))
})

test('once it is done, the next is a new intent', () => {
  const intent = newIntent()
  const first = intent.keyFor({ submission: 1 })
  intent.done()
  assert.notEqual(intent.keyFor({ submission: 1 }), first)
})

test('a key is one that the services take', () => {
  assert.match(newIntent().keyFor(undefined), /^[0-9a-f]{32}$/)
})
