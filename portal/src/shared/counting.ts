/** Counting as services/declaration/domain/counting.py does it, so that no screen tells another number than the rule. */

/** Characters as a person counts them: a letter with its accents, or a rare character, is one; a line break is none. */
export function characters(text: string): number {
  const found = Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text))
  return found.filter(({ segment }) => /[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{M}]/u.test(segment)).length
}
