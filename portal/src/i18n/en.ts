import { enPages } from './en-pages.ts'
import { enWords } from './en-words.ts'
import type { Messages } from './zh.ts'

export const en: Messages = { ...enWords, ...enPages }
