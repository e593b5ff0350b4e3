/** Why nothing is shown yet: the session could not be asked for. */
import { shallowReactive } from 'vue'
import type { Failure } from '@/api/problem'

export const startUp = shallowReactive<{ failure: Failure | null }>({ failure: null })
