/** Asking again from time to time, while the page is looked at and `wanted` says so. */
import { onScopeDispose } from 'vue'

export function usePolling(ask: () => Promise<unknown>, every: number, wanted: () => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function plan(): void {
    timer = setTimeout(tick, every)
  }

  async function tick(): Promise<void> {
    if (!document.hidden && wanted()) await ask()
    if (timer !== undefined) plan()
  }

  plan()
  onScopeDispose(() => {
    clearTimeout(timer)
    timer = undefined
  })
}
