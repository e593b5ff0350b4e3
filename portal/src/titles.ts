/** What a page is called in the browser's tab and by whoever reads it aloud. */
import type { RouteLocationNormalized } from 'vue-router'
import { type Key, t } from '@/i18n'
import { CHECKERS } from '@/roles'

export function titleOf(route: RouteLocationNormalized, role: string): string {
  const title = route.meta.title as Key | undefined
  if (title !== undefined) return t(title)
  if (route.name === 'home' && role === 'applicant') return t('mine.title')
  if (route.name === 'home' && CHECKERS.has(role)) return t('queue.title')
  if (route.name === 'home' && role === 'operator') return t('operator.title')
  return t('app.title')
}
