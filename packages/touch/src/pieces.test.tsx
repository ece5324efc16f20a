import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { Button } from './button.tsx'
import { answersOf, askedFor, faultOf, faultsOf } from './faults.tsx'
import { Field } from './field.tsx'
import { Form } from './form.tsx'
import type { Item, Kind } from './item.tsx'
import { Row } from './list.tsx'
import { Steps } from './steps.tsx'
import { TabBar } from './tab-bar.tsx'
import { Touch } from './touch.tsx'
import { words } from './words.ts'

const html = (node: ReactNode): string => renderToStaticMarkup(<Touch language="en">{node}</Touch>)
const item = (kind: Kind, more: Partial<Item> = {}): Item => ({ name: 'a', kind, label: 'Thing', ...more })
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ value: `v${i}`, label: `Label ${i}` }))
const kinds: readonly Kind[] = [
  'text',
  'long',
  'count',
  'money',
  'day',
  'time',
  'yes',
  'choice',
  'choices',
  'phone',
  'code',
  'one',
  'several',
  'photos',
  'sign',
  'scan',
]

it.each(kinds)('a field of kind %s has a label, says that it may stay empty, and tells a fault', (kind) => {
  const shown = html(<Field item={item(kind, { options: options(3), hint: 'What for' })} value={null} fault="Mend this" onChange={() => {}} />)
  expect(shown).toContain('Thing')
  expect(shown).toContain('may stay empty')
  expect(shown).toContain('What for')
  expect(shown).toContain('Mend this')
  expect(html(<Field item={item(kind, { need: true })} value={null} onChange={() => {}} />)).not.toContain('may stay empty')
})

it('an amount is shown in yuan and held in fen', () => {
  expect(html(<Field item={item('money')} value={12_350} onChange={() => {}} />)).toContain('value="123.5"')
})

it('few values stand in sight, many behind a list', () => {
  expect(html(<Field item={item('choice', { options: options(4) })} value="v1" onChange={() => {}} />).match(/type="radio"/g)).toHaveLength(4)
  const many = html(<Field item={item('choice', { options: options(20) })} value="v1" onChange={() => {}} />)
  expect(many).not.toContain('type="radio"')
  expect(many).toContain('Label 1')
})

it.each<[Kind, Partial<Item>, string | number | null, string | null]>([
  ['text', { need: true }, '  ', 'Fill in “Thing”.'],
  ['text', { least: 2 }, 'x', '“Thing” takes at least 2 characters.'],
  ['long', { most: 3 }, 'wxyz', '“Thing” takes at most 3 characters.'],
  ['count', {}, Number.NaN, '“Thing” takes a number.'],
  ['count', {}, 1.5, '“Thing” takes a whole number.'],
  ['count', { most: 10 }, 11, '“Thing” cannot be more than 10.'],
  ['money', { most: 100_000 }, 100_001, '“Thing” cannot be more than 1,000.'],
  ['count', { need: true }, 0, null],
  ['phone', {}, '12345', words.en.noPhone],
  ['phone', {}, '138 0013 8000', null],
  ['phone', {}, '0932-8212345', null],
  ['day', {}, '2026-13-40', '“Thing” is no date. Choose it again.'],
  ['choice', { need: true }, null, 'Choose “Thing”.'],
  ['photos', { need: true }, null, 'Take a photo for “Thing”.'],
  ['sign', { need: true }, null, 'Sign under “Thing”.'],
  ['code', { wrong: () => 'Not that' }, 'x', 'Not that'],
  ['code', { wrong: () => 'Not that' }, '', null],
])('%s %o: what is wrong with %s', (kind, more, value, fault) => {
  expect(faultOf(item(kind, more), value, words.en)).toBe(fault)
})

it('what is not asked for is neither checked nor sent; texts are trimmed, empty answers left out', () => {
  const items = [
    item('yes', { name: 'ill' }),
    item('text', { name: 'doctor', need: true, when: (values) => values['ill'] === true }),
    item('text', { name: 'note' }),
  ]
  expect(askedFor(items, {}).map((one) => one.name)).toEqual(['ill', 'note'])
  expect(faultsOf(items, { ill: false }, words.zh)).toEqual({})
  expect(faultsOf(items, { ill: true }, words.en)).toEqual({ doctor: 'Fill in “Thing”.' })
  expect(answersOf(items, { ill: false, doctor: 'old', note: ' ' })).toEqual({ ill: false })
  expect(answersOf(items, { ill: true, doctor: ' Wu ', note: '' })).toEqual({ ill: true, doctor: 'Wu' })
})

it('a form asks its items and saves', () => {
  const shown = html(<Form items={[item('text')]} save="Keep it" onSave={() => {}} />)
  expect(shown).toContain('data-item="a"')
  expect(shown).toContain('Keep it')
})

it('a row is a link, a button or only told; a tab says which one is open', () => {
  expect(html(<Row title="x" href="/y" />)).toContain('<a href="/y">')
  expect(html(<Row title="x" onPress={() => {}} />)).toContain('<button')
  expect(html(<Row title="x" />)).not.toMatch(/<a|<button/)
  const tabs = html(<TabBar label="n" current="b" tabs={[{ key: 'b', label: 'B', icon: 'home', href: '/b', count: 3 }]} />)
  expect(tabs).toContain('aria-current="page"')
  expect(tabs).toContain('<b>3</b>')
})

it('a busy button cannot be pressed again; the step of today is marked', () => {
  expect(html(<Button busy>Save</Button>)).toContain('disabled')
  expect(html(<Steps label="s" items={[{ key: 'a', title: 'A', state: 'now' }]} />)).toContain('aria-current="step"')
})

it('the lunar date is that of the standard', async () => {
  const { SolarDay } = await import('tyme4ts')
  const lunar = SolarDay.fromYmd(2026, 2, 17).getLunarDay()
  expect(words.zh.lunar(lunar.getLunarMonth().getName(), lunar.getName())).toBe('农历正月初一')
})

it('pieces outside <Touch> say so', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderToStaticMarkup(<Field item={item('text')} value="" onChange={() => {}} />)).toThrow('<Touch>')
  quiet.mockRestore()
})
