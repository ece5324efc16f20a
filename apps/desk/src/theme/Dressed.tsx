import { App, ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US.js'
import zhCN from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useLook } from './look.ts'

type Locale = NonNullable<Parameters<typeof ConfigProvider>[0]['locale']>

/** Dresses everything inside: antd in the colours of the look and in the chosen language. */
export function Dressed({ children }: { readonly children: ReactNode }) {
  const { language } = useWords()
  const { theme } = useLook()
  const locale = (language === 'en' ? enUS : zhCN) as unknown as Locale
  return (
    <ConfigProvider theme={theme} locale={locale} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  )
}
