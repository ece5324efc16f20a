import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Libraries that change rarely get files of their own, so that a new version of the desk is a small download. */
const groups = [
  { name: 'charts', test: /node_modules[\\/](echarts|zrender)/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|rc-|@rc-component|dayjs)/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack|i18next|react-i18next|zod)[\\/]/ },
]

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 8620}` } },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
})
