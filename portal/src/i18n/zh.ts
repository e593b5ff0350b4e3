import { zhPages } from './zh-pages.ts'
import { zhWords } from './zh-words.ts'

export const zh = { ...zhWords, ...zhPages } as const

/** The same keys with any words: what another language must have. */
type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> }
export type Messages = Words<typeof zh>
export type WordMessages = Words<typeof zhWords>
export type PageMessages = Words<typeof zhPages>
