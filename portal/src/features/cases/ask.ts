/** What an applicant's pages ask for: a declaration, and from its submission on the case that review makes of it. */
import { declaration, good, review } from '@/api/client'
import type { components as DeclarationTypes } from '@/generated/declaration'
import type { components as ReviewTypes } from '@/generated/review'
import { t } from '@/i18n'
import type { Station } from '@/shared/StationLine.vue'
import type { PlanDetail } from '@/stores/plans'

export type Detail = DeclarationTypes['schemas']['DeclarationDetail']
export type Readiness = DeclarationTypes['schemas']['ReadinessView']
export type Where = ReviewTypes['schemas']['Whereabouts']
export type Case = ReviewTypes['schemas']['CaseDetail']

export async function detailOf(declaration_id: string): Promise<Detail> {
  const params = { path: { declaration_id } }
  return good(await declaration.GET('/api/declaration/v1/declarations/{declaration_id}', { params }))
}

export async function readinessOf(declaration_id: string): Promise<Readiness> {
  const params = { path: { declaration_id } }
  return good(await declaration.GET('/api/declaration/v1/declarations/{declaration_id}/readiness', { params }))
}

/** Null while review hasn't heard of the submission yet. */
export async function caseOf(declaration_id: string): Promise<Case | null> {
  const params = { path: { declaration_id } }
  const answer = await review.GET('/api/review/v1/cases/{declaration_id}', { params })
  return answer.response.status === 404 ? null : good(answer)
}

/** Null while review hasn't heard of the submission yet. */
export async function whereaboutsOf(declaration_id: string): Promise<Where | null> {
  const params = { path: { declaration_id } }
  const answer = await review.GET('/api/review/v1/cases/{declaration_id}/whereabouts', { params })
  return answer.response.status === 404 ? null : good(answer)
}

/** The way of a declaration that review doesn't hold yet: what its plan says is still to come. */
export function stationsAhead({ plan }: PlanDetail, deadline: string, handedIn: boolean): Station[] {
  const ahead = { org_name: null, status: 'ahead' as const, at: null }
  return [
    {
      ...{ id: 'declaration', name: t('mine.declaration'), role: 'applicant', org_name: null, at: null },
      ...{ status: handedIn ? ('passed' as const) : ('current' as const), due_at: deadline },
    },
    ...plan.stages.map((stage) => ({ ...ahead, id: stage.id, name: stage.name, role: stage.actor, due_at: stage.due_at })),
    { ...ahead, id: 'fee', name: t('mine.fee'), role: 'applicant', due_at: null },
    { ...ahead, id: 'review-form', name: t('mine.form'), role: 'applicant', due_at: null },
  ]
}
