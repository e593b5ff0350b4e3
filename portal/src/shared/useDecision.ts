/** Sending a checker's decision once, and what is known afterwards. */
import { shallowRef } from 'vue'
import { lastWrite, type Written } from '@/api/lastWrite'
import type { Decision } from './DecisionForm.vue'
import { dropDraft } from './drafts'
import { useAct } from './useAct'

type Header = { 'Idempotency-Key': string }

export function useDecision(options: {
  context: Written
  /** What is decided on, its version included: the same decision on it is the same intent. */
  subject: () => string
  send: (decision: Decision, header: Header) => Promise<{ sequence: string }>
  /** Reads anew what was decided on. */
  load: () => Promise<void>
}) {
  const { busy, failure, act } = useAct()
  const decided = shallowRef<Decision | null>(null)

  async function decide(decision: Decision): Promise<void> {
    const subject = options.subject()
    const receipt = await act([subject, decision], (key) => options.send(decision, { 'Idempotency-Key': key }))
    if (receipt === undefined) return
    lastWrite.remember(options.context, receipt)
    dropDraft(subject)
    await options.load()
    decided.value = decision
  }

  /** After a refusal: how it stands now. */
  async function lookAgain(): Promise<void> {
    failure.value = null
    await options.load()
  }

  return { busy, refused: failure, decided, decide, lookAgain }
}
