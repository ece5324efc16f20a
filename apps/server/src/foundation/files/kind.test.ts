import { describe, expect, it } from 'vitest'
import { samples } from '../../../test/sample-files.ts'
import { cleanName, kindOf } from './kind.ts'

describe('what a file is, by its bytes', () => {
  it.each([
    ['jpg', samples.jpeg],
    ['png', samples.png],
    ['webp', samples.webp],
    ['pdf', samples.pdf],
    ['docx', samples.docx],
    ['xlsx', samples.xlsx],
    [null, samples.exe],
    [null, samples.zip],
    [null, samples.macros],
    [null, Buffer.from('<html><script>alert(1)</script>')],
    [null, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [null, Buffer.from('PK\u0003\u0004 broken', 'latin1')],
    [null, Buffer.alloc(0)],
  ] as const)('%s', (kind, bytes) => expect(kindOf(bytes)).toBe(kind))
})

describe('a clean name', () => {
  it.each([
    ['照片 1.JPEG', '照片 1.jpg'],
    ['..\\..\\windows\\合同.docx.exe', '合同.docx.exe.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['\u202egpj.exe', 'gpj.exe.jpg'],
    ['a\r\nSet-Cookie: x.png', 'a Set-Cookie x.jpg'],
    ['...', '附件.jpg'],
    ['', '附件.jpg'],
  ])('%j becomes %j', (given, clean) => expect(cleanName(given, 'jpg')).toBe(clean))
})
