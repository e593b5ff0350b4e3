/** The pages and who may see them. The services check everything again; this only spares a walk to a page that says no. */
import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { failureOf } from '@/api/problem'
import CaseByRole from '@/features/landing/CaseByRole.vue'
import HomeByRole from '@/features/landing/HomeByRole.vue'
import MissingPage from '@/features/landing/MissingPage.vue'
import EmployerPage from '@/features/operator/EmployerPage.vue'
import BindingPage from '@/features/people/BindingPage.vue'
import ItemPage from '@/features/people/ItemPage.vue'
import ProfilePage from '@/features/people/ProfilePage.vue'
import LoginPage from '@/features/session/LoginPage.vue'
import { CHECKERS } from '@/roles'
import { useSession } from '@/stores/session'
import { startUp } from '@/startUp'

const CASE_ROLES = ['applicant', ...CHECKERS]

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/login', name: 'login', component: LoginPage, meta: { everybody: true, title: 'session.login' } },
    { path: '/', name: 'home', component: HomeByRole },
    { path: '/cases/:id', component: CaseByRole, props: true, meta: { roles: CASE_ROLES, title: 'station.list' } },
    { path: '/bindings/:id', component: BindingPage, props: true, meta: { roles: ['employer'], title: 'people.binding' } },
    { path: '/profiles/:id', component: ProfilePage, props: true, meta: { roles: ['employer'], title: 'people.profile' } },
    { path: '/items/:id', component: ItemPage, props: true, meta: { roles: ['employer'], title: 'people.item' } },
    { path: '/employers/:id', component: EmployerPage, props: true, meta: { roles: ['operator'], title: 'operator.letters' } },
    { path: '/:rest(.*)*', name: 'missing', component: MissingPage, meta: { title: 'common.notFound' } },
  ],
  async scrollBehavior(to, _from, saved) {
    await nextTick()
    return saved ?? (to.hash ? { el: to.hash, top: 16 } : { top: 0 })
  },
})

router.beforeEach(async (to) => {
  const session = useSession()
  let known = session.me !== null
  try {
    if (!known) known = await session.restore()
    startUp.failure = null
  } catch (error) {
    // No answer: neither logged in nor logged out. The page says so and can be tried again.
    startUp.failure = failureOf(error)
    return to.name === 'login' ? true : false
  }
  if (to.meta.everybody) return known ? { name: 'home' } : true
  if (!known) return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  return permitted(to, session.role) || { name: 'missing', params: { rest: to.path.split('/').slice(1) } }
})

function permitted(to: RouteLocationNormalized, role: string): boolean {
  const roles = to.meta.roles as string[] | undefined
  return roles === undefined || roles.includes(role)
}
