/** Who is logged in. */
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { good, identity } from '@/api/client'
import { forget, keep, LoggedOut } from '@/api/token'
import type { components } from '@/generated/identity'
import { remembered } from '@/remembered'

export type Me = components['schemas']['Me']

/** Says that there may be a session to go on with, so that a first visit asks for none. Holds nothing about anybody. */
const HAD_ONE = 'zhiping.session'

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const role = computed(() => me.value?.roles[0] ?? '')

  async function read(): Promise<void> {
    me.value = good(await identity.GET('/api/identity/v1/me'))
  }

  async function logIn(login: string, password: string, key: string): Promise<void> {
    const header = { 'Idempotency-Key': key }
    forget()
    keep(good(await identity.POST('/api/identity/v1/sessions', { params: { header }, body: { login, password } })))
    remembered.set(HAD_ONE, '1')
    await read()
  }

  /** Goes on with the session of the refresh cookie, if there is one. Throws Unreachable. */
  async function restore(): Promise<boolean> {
    if (me.value !== null) return true
    if (remembered.get(HAD_ONE) === null) return false
    try {
      await read()
      return true
    } catch (error) {
      if (error instanceof LoggedOut) return false
      throw error
    }
  }

  /** The session turned out to be over. */
  function over(): void {
    me.value = null
    remembered.set(HAD_ONE, null)
  }

  async function logOut(): Promise<void> {
    await identity.DELETE('/api/identity/v1/sessions')
    over()
    forget()
  }

  return { me, role, logIn, logOut, over, restore }
})
