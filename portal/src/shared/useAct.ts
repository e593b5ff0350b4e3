/** Doing something once: a second click does nothing while the first is under way, and means the same afterwards. */
import { ref, shallowRef } from 'vue'
import { newIntent } from '@/api/intent'
import { type Failure, failureOf } from '@/api/problem'

export function useAct() {
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const intent = newIntent()

  /** `what` is what is meant: as long as it stays the same, so does the key. Undefined when it didn't succeed. */
  async function act<T>(what: unknown, send: (key: string) => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    failure.value = null
    try {
      const answer = await send(intent.keyFor(what))
      intent.done()
      return answer
    } catch (error) {
      failure.value = failureOf(error)
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, act }
}
