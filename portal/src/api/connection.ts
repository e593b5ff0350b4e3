/** How the connection is doing, for the banner that says so, and the means by which all requests are sent. */
import { reactive } from 'vue'
import { type Means, pause, type Trouble } from './persist.ts'

export const connection = reactive({
  trouble: null as Trouble | null,
  /** Which repeat this is. */
  attempt: 0,
  /** It works again; shown until the next trouble or for some seconds. */
  recovered: false,
})

let troubled = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** The means of one request: several may be in trouble at once, and the banner goes once none is. */
export function means(): Means {
  let counted = false
  return {
    fetch: (request) => fetch(request),
    pause,
    now: () => performance.now(),
    tell(trouble) {
      if (trouble !== null) {
        if (!counted) troubled += 1
        counted = true
        clearTimeout(timer)
        Object.assign(connection, { trouble, attempt: connection.attempt + 1, recovered: false })
      } else if (counted) {
        counted = false
        troubled -= 1
        if (troubled === 0) {
          Object.assign(connection, { trouble: null, attempt: 0, recovered: true })
          timer = setTimeout(() => (connection.recovered = false), 4_000)
        }
      }
    },
  }
}
