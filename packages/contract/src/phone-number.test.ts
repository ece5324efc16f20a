import { expect, it } from 'vitest'
import { cleanPhone, isPhone } from './phone-number.ts'

it('cleans what people type', () => {
  expect(cleanPhone('+86 138-0013-8000')).toBe('13800138000')
  expect(cleanPhone('１３８００１３８０００')).toBe('13800138000')
  expect(cleanPhone('(0932) 8212345')).toBe('09328212345')
})

it('tells phones from other numbers', () => {
  expect(isPhone('19909320001')).toBe(true)
  expect(isPhone('0932-8212345')).toBe(true)
  expect(isPhone('12345678901')).toBe(false)
  expect(isPhone('8212345')).toBe(false)
})
