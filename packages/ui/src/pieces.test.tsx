import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CanButton } from './can-button.tsx'
import { Deadline } from './deadline.tsx'
import { Facts } from './facts.tsx'
import { SideBySide } from './side-by-side.tsx'
import { UiWords, type UiWordsGiven } from './ui-words.tsx'
import { whenText } from './when.tsx'

const words: UiWordsGiven = {
  locale: 'zh-CN',
  retry: 'retry',
  clear: 'clear',
  cancel: 'cancel',
  print: 'print',
  open: 'open',
  none: 'none',
  acts: 'Actions',
  reveal: 'reveal',
  purpose: 'purpose',
  purposeNeeded: 'purposeNeeded',
  purposeLogged: 'purposeLogged',
  same: 'same',
  different: 'different',
  dueToday: 'today',
  total: (count) => `total ${count}`,
  totalMore: (count) => `more ${count}`,
  daysLeft: (days) => `${days} left`,
  daysLate: (days) => `${days} late`,
  because: (key) => `because ${key}`,
}
const html = (node: ReactNode): string => renderToStaticMarkup(<UiWords value={words}>{node}</UiWords>)

it('a moment is written in the time of China, with the year only where it is another', () => {
  const year = new Date().getFullYear()
  expect(whenText(`${year}-03-01T16:30:00Z`, 'zh-CN')).toBe('3月2日 00:30')
  expect(whenText(`${year}-03-02`, 'zh-CN')).toBe('3月2日')
  expect(whenText('2013-11-01', 'zh-CN')).toBe('2013年11月1日')
  expect(whenText('2013-11-01', 'en-GB')).toBe('1 Nov 2013')
})

it.each([
  ['2026-11-23', 'bad', '1 late'],
  ['2026-11-24', 'warn', 'today'],
  ['2026-11-27', 'warn', '3 left'],
  ['2026-11-28', 'plain', '4 left'],
])('a deadline on %s is %s on 24 November', (day, tone, text) => {
  const shown = html(<Deadline day={day} today="2026-11-24" />)
  expect(shown).toContain(`data-tone="${tone}"`)
  expect(shown).toContain(text)
})

it('working days, where they are known, decide', () => {
  expect(html(<Deadline day="2026-11-30" today="2026-11-24" daysLeft={2} />)).toContain('2 left')
})

it('a button that may not be pressed says why; one that does not apply is not there', () => {
  const refused = html(<CanButton can="role">Settle</CanButton>)
  expect(refused).toContain('aria-disabled="true"')
  expect(refused).toContain('because role')
  expect(html(<CanButton can={true}>Settle</CanButton>)).not.toContain('aria-disabled')
  expect(html(<CanButton can={undefined}>Settle</CanButton>)).toBe('')
})

it('an empty fact is said to be none, zero is not empty', () => {
  const shown = html(<Facts items={[{ name: 'a', value: '' }, { name: 'b', value: 0 }, false]} />)
  expect(shown.match(/>none</g)).toHaveLength(1)
  expect(shown).toContain('<dd>0</dd>')
})

it('two records beside each other mark what differs', () => {
  const shown = html(
    <SideBySide
      label="x"
      left="A"
      right="B"
      items={[
        { name: 'n', left: 1, right: 1, same: true },
        { name: 'm', left: 1, right: 2, same: false },
      ]}
    />,
  )
  expect(shown).toContain('data-same="false"')
  expect(shown).toContain('different')
})
