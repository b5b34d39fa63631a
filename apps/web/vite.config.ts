import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8600' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // A closed network gains nothing from inlining; files with hashed names cache for ever.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
})
