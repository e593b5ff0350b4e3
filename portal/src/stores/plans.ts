/** Plans by id: they never change once published, so each is asked for once. */
import { defineStore } from 'pinia'
import { reactive } from 'vue'
import { declaration, good } from '@/api/client'
import type { components } from '@/generated/declaration'

export type PlanDetail = components['schemas']['PlanDetail']

export const usePlans = defineStore('plans', () => {
  const known = reactive(new Map<string, PlanDetail>())
  const asked = new Map<string, Promise<PlanDetail>>()

  function plan(plan_id: string): Promise<PlanDetail> {
    let found = asked.get(plan_id)
    if (found === undefined) {
      found = ask(plan_id)
      asked.set(plan_id, found)
      found.catch(() => asked.delete(plan_id))
    }
    return found
  }

  async function ask(plan_id: string): Promise<PlanDetail> {
    const params = { path: { plan_id } }
    const found = good(await declaration.GET('/api/declaration/v1/plans/{plan_id}', { params }))
    known.set(plan_id, found)
    return found
  }

  /** What a plan calls a mode; the code until the plan is here. */
  function modeName(plan_id: string, code: string): string {
    return known.get(plan_id)?.plan.modes.find((mode) => mode.code === code)?.name ?? code
  }

  /** The attachments a plan knows; none until the plan is here. */
  function attachmentsOf(plan_id: string): { code: string; name: string }[] {
    return known.get(plan_id)?.plan.attachments ?? []
  }

  /** What a plan calls a kind of transfer (转评, 兼评); the code until the plan is here. */
  function transferName(plan_id: string, code: string): string {
    return known.get(plan_id)?.plan.transfer_kinds.find((kind) => kind.code === code)?.name ?? code
  }

  /** The appraisal grades a plan knows; none until the plan is here. */
  function gradesOf(plan_id: string): { code: string; name: string }[] {
    return known.get(plan_id)?.plan.form.appraisals.grades ?? []
  }

  return { plan, modeName, attachmentsOf, transferName, gradesOf }
})
