import assert from 'node:assert/strict'
import { test } from 'node:test'
import { characters } from './counting.ts'

test('characters are counted as the rule counts them: a line break is none', () => {
  const counts: [string, number][] = [
    ['', 0],
    ['主持设计', 4],
    ['A b', 3],
    ['第一行\r\n第二行\n', 6],
    ['e\u0301', 1],
    ['葛\u{e0100}', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🇨🇳🇨🇳', 2],
    ['\u200d汉', 1],
    ['❤️', 1],
  ]
  for (const [text, count] of counts) assert.equal(characters(text), count, JSON.stringify(text))
})
