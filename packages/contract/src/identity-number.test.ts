import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identityCheck, readIdentity } from './identity-number.ts'

const today = '2026-11-24'

it('reads the vectors of the standard', () => {
  expect(readIdentity('11010519491231002X', today)).toEqual({ ok: true, number: '11010519491231002X', birth: '1949-12-31', sex: '2' })
  expect(readIdentity('１１０１０５１９４９１２３１００２ｘ', today)).toMatchObject({ ok: true })
  expect(readIdentity('440524188001010014', today)).toEqual({ ok: false, fault: 'future' })
  expect(readIdentity('110105194912310021', today)).toEqual({ ok: false, fault: 'check' })
})

it('tells each fault by its name', () => {
  expect(readIdentity('110105491231002', today)).toEqual({ ok: false, fault: 'length-15' })
  expect(readIdentity('1101', today)).toEqual({ ok: false, fault: 'length' })
  expect(readIdentity('1101051949123100AX', today)).toEqual({ ok: false, fault: 'characters' })
  expect(readIdentity('621199200002300010', today)).toEqual({ ok: false, fault: 'date' })
})

it('catches every single wrong digit', () => {
  const birth = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(birth, fc.integer({ min: 0, max: 999 }), fc.nat(16), fc.integer({ min: 1, max: 9 }), (day, sequence, at, shift) => {
      const first = `621199${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
      const number = first + identityCheck(first)
      const other = `${number.slice(0, at)}${(Number(number[at]) + shift) % 10}${number.slice(at + 1)}`
      return readIdentity(number, today).ok && !readIdentity(other, today).ok
    }),
  )
})
