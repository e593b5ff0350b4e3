/** What a checker has typed and not yet sent, kept while the page is open: a session that ends costs nobody their words.
 * Only in memory, and only for the account that typed it. */
import { reactive } from 'vue'
import { useSession } from '@/stores/session'
import type { Defect } from './DefectRows.vue'

export interface Draft {
  verdict: '' | 'pass' | 'return'
  opinion: string
  reason: string
  defects: Defect[]
}

let owner = ''
const kept = new Map<string, Draft>()

export function draftOf(subject: string, empty: () => Draft): Draft {
  const account = useSession().me?.account_id ?? ''
  if (account !== owner) kept.clear()
  owner = account
  const draft = kept.get(subject) ?? reactive(empty())
  kept.set(subject, draft)
  return draft
}

export function dropDraft(subject: string): void {
  kept.delete(subject)
}
