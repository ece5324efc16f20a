import { UiWords } from '@balian/ui/ui-words'
import { App } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useWords } from '../words/use-words.ts'

const plain = [
  'retry',
  'clear',
  'cancel',
  'print',
  'open',
  'none',
  'reveal',
  'purpose',
  'purposeNeeded',
  'purposeLogged',
  'same',
  'different',
  'dueToday',
] as const

/** Gives the pieces of the interface their words, and messages a place inside the router. */
export function Said({ children }: { readonly children: ReactNode }) {
  const { t, language } = useWords()
  const words = useMemo(
    () => ({
      locale: language === 'en' ? 'en-GB' : 'zh-CN',
      ...(Object.fromEntries(plain.map((key) => [key, t(`ui.${key}`)])) as Record<(typeof plain)[number], string>),
      total: (count: string) => t('ui.total', { count }),
      totalMore: (count: string) => t('ui.totalMore', { count }),
      daysLeft: (days: number) => t('ui.daysLeft', { days }),
      daysLate: (days: number) => t('ui.daysLate', { days }),
      acts: t('ui.acts'),
      because: (key: string) => t(`because.${key}`),
    }),
    [t, language],
  )
  return (
    <UiWords value={words}>
      <App component={false}>{children}</App>
    </UiWords>
  )
}
