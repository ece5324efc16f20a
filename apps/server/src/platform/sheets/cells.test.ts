import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfSerial, serialOfDay } from './dates.ts'
import { toCode, toDate, toDigits } from './index.ts'

describe('a date', () => {
  it.each([
    '2013-5-1',
    '2013/05/01',
    '2013.5.1',
    '20130501',
    '2013年5月1日',
    '２０１３年５月１日',
    '41395',
    '2013-05-01 09:30',
    '2013—5—1',
    ' 2013-5-1 ',
    '2013年05月01号',
  ])('is read from %s', (text) => expect(toDate(text)).toEqual({ ok: '2013-05-01' }))

  it.each([
    ['2013-02-30', '没有 30 日'],
    ['2013-13-01', '没有 13 月'],
    ['1813-01-01', '年份'],
    ['2013-05', '缺少日'],
    ['5/1/2013', '分不清'],
    ['去年春天', '不是日期'],
    ['', '不是日期'],
  ])('is refused when it never was or is not plain: %s', (text, reason) => expect(toDate(text).wrong?.zh).toContain(reason))

  it('survives every way of writing it, and its serial number', () => {
    const days = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-').map(Number)
        for (const text of [day, `${year}/${month}/${date}`, `${year}年${month}月${date}日`, `${year}.${month}.${date}`, day.replaceAll('-', '')])
          expect(toDate(text)).toEqual({ ok: day })
        expect(dayOfSerial(serialOfDay(day), false)).toBe(day)
      }),
    )
  })
})

describe('figures that are names', () => {
  it('become half-width digits, and nothing else passes', () => {
    expect(toDigits('６２１１９９ 19800101 123x')).toEqual({ ok: '62119919800101123X' })
    expect(toDigits('139-0000-0000')).toEqual({ ok: '13900000000' })
    expect(toDigits('6.2E+17').wrong?.zh).toContain('科学计数')
    expect(toDigits('无').wrong?.zh).toContain('不是数字')
  })
})

describe('a coded value', () => {
  const sex = toCode([
    { code: '1', zh: '男', en: 'male', aliases: ['男性'] },
    { code: '2', zh: '女', en: 'female', aliases: ['女性'] },
  ])
  it('is read from code, Chinese or English name or alias', () => {
    for (const text of ['1', '１', '男', ' 男 ', 'Male', '男性']) expect(sex(text)).toEqual({ ok: '1' })
    expect(toCode([{ code: '01', zh: '汉族', aliases: ['汉'] }])('1')).toEqual({ ok: '01' })
  })
  it('is refused with the choices', () => expect(sex('人').wrong?.zh).toContain('男、女'))
})
