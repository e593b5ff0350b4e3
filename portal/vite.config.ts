import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// `npm run dev` beside a running stack: ZHIPING_GATEWAY=http://127.0.0.1:8080
const gateway = process.env.ZHIPING_GATEWAY ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: { target: 'es2022', reportCompressedSize: false },
  server: { host: '127.0.0.1', proxy: { '/api': gateway } },
})
