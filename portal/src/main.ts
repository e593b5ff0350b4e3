import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { onSessionOver } from './api/token'
import { router } from './router'
import { useSession } from './stores/session'
import './styles.css'

const app = createApp(App).use(createPinia())

onSessionOver(() => {
  const session = useSession()
  const wasIn = session.me !== null
  session.over()
  // Whoever was working comes back to where they were; whoever only arrives is led by the router.
  if (wasIn) void router.push({ name: 'login', query: { to: router.currentRoute.value.fullPath, over: '1' } })
})

app.use(router).mount('#app')
