/** Words in two languages: Chinese first, English at a switch, remembered on this machine. */
import { computed, ref, watchEffect } from 'vue'
import { remembered } from '@/remembered'
import { en } from './en.ts'
import { type Messages, zh } from './zh.ts'

export type Language = 'zh-CN' | 'en'

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]
export type Key = Path<Messages>
type Table = { [K in keyof Messages]: Messages[K] extends Record<string, string> ? K : never }[keyof Messages]

const LANGUAGE = 'zhiping.language'

export const language = ref<Language>(remembered.get(LANGUAGE) === 'en' ? 'en' : 'zh-CN')
export const isEnglish = computed(() => language.value === 'en')

watchEffect(() => (document.documentElement.lang = language.value))

export function speak(chosen: Language): void {
  language.value = chosen
  remembered.set(LANGUAGE, chosen)
}

/** The words of a key; `{name}` in them is filled in. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  let found: unknown = isEnglish.value ? en : zh
  for (const part of key.split('.')) found = (found as Record<string, unknown>)[part]
  return (found as string).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The word for a code of a table, e.g. `word('role', 'office')`; a code without a word is shown as it is. */
export function word(table: Table, code: string): string {
  const words: Record<string, string> = (isEnglish.value ? en : zh)[table]
  return words[code] ?? code
}

/** Of a pair of texts, the one in the chosen language. */
export function either(chinese: string, english: string): string {
  return isEnglish.value ? english : chinese
}
