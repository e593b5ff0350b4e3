/** Small things remembered on this machine: never anything about a person. Where storage is switched off they are
 * remembered until the page is closed. */
const here = new Map<string, string>()

export const remembered = {
  get(name: string): string | null {
    try {
      return localStorage.getItem(name)
    } catch {
      return here.get(name) ?? null
    }
  },
  /** Null forgets. */
  set(name: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(name)
      else localStorage.setItem(name, value)
    } catch {
      if (value === null) here.delete(name)
      else here.set(name, value)
    }
  },
}
