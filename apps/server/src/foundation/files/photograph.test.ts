import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { photograph } from '../../../test/photograph.ts'
import { withoutWhereabouts } from './photograph.ts'

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(4)
  head.writeUInt16BE(marker, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF of a little-endian camera: which way is up, then where it was taken. */
function exif(up: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12)
  tiff.write('II', 0, 'latin1')
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(up, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 35.58N 104.62E')])
}

const taken = (up: number): Buffer =>
  Buffer.concat([photograph.subarray(0, 2), segment(0xffe1, exif(up)), segment(0xfffe, Buffer.from('葛家岔村三社')), photograph.subarray(2)])

describe('a photograph', () => {
  it('says no longer where it was taken, and is the same picture', () => {
    expect(taken(1).toString('latin1')).toContain('GPS')
    expect(withoutWhereabouts(taken(1))).toEqual(photograph)
  })

  it('keeps which way is up, and stays the same when stripped again', () => {
    const stripped = withoutWhereabouts(taken(6))
    expect(stripped.toString('latin1')).not.toContain('GPS')
    expect(stripped.length).toBe(photograph.length + 36)
    expect(withoutWhereabouts(stripped)).toEqual(stripped)
  })

  it('comes back as it is when it is broken, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const broken = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(bytes)])
        expect(withoutWhereabouts(broken).length).toBeLessThanOrEqual(broken.length + 36)
      }),
    )
  })
})
