/** Loading what a page shows: the answer, or what went wrong, and a way to ask again. */
import { onScopeDispose, ref, shallowRef } from 'vue'
import { type Failure, failureOf } from '@/api/problem'

export function useLoad<T>(ask: () => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const loading = ref(true)
  let asked = 0
  let gone = false

  async function load(): Promise<void> {
    const mine = ++asked
    loading.value = true
    try {
      const found = await ask()
      if (mine !== asked || gone) return // a newer question is under way
      data.value = found
      failure.value = null
    } catch (error) {
      if (mine === asked && !gone) failure.value = failureOf(error)
    } finally {
      if (mine === asked) loading.value = false
    }
  }

  onScopeDispose(() => (gone = true))
  void load()
  return { data, failure, loading, load }
}
