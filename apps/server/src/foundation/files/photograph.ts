/**
 * A JPEG without what the camera wrote about where and with what it was taken (EXIF, XMP, comments; 个人信息保护法 art. 6: nothing
 * without a purpose). Only which way is up stays, for without it a photograph taken upright lies on its side. Bytes that are no
 * well-formed JPEG come back as they are.
 */
export function withoutWhereabouts(jpeg: Buffer): Buffer {
  if (jpeg.length < 4 || jpeg.readUInt16BE(0) !== startOfImage) return jpeg
  const kept: Buffer[] = []
  let up = 1
  let at = 2
  while (at + 4 <= jpeg.length) {
    const marker = jpeg.readUInt16BE(at)
    // The picture itself: everything from here on stays.
    if (marker === startOfScan || marker < 0xff01) break
    const end = at + 2 + jpeg.readUInt16BE(at + 2)
    if (end > jpeg.length) return jpeg
    const segment = jpeg.subarray(at, end)
    if (marker === app1) up = orientationOf(segment) ?? up
    else if (!dropped.has(marker)) kept.push(segment)
    at = end
  }
  const head = jpeg.subarray(0, 2)
  return Buffer.concat([head, ...(up === 1 ? [] : [orientation(up)]), ...kept, jpeg.subarray(at)])
}

const startOfImage = 0xffd8
const startOfScan = 0xffda
const app1 = 0xffe1
/** APP13 (IPTC: place names) and comments. */
const dropped: ReadonlySet<number> = new Set([0xffed, 0xfffe])
const orientationTag = 0x0112

/** Which way is up (1 to 8), as an EXIF segment says; null when it does not. */
function orientationOf(segment: Buffer): number | null {
  if (segment.length < 18 || segment.toString('latin1', 4, 8) !== 'Exif') return null
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (offset: number) => (offset + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset))
  const long = (offset: number) => (offset + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(offset) : tiff.readUInt32BE(offset))
  const directory = long(4)
  for (let i = 0; i < Math.min(short(directory), 200); i++) {
    const entry = directory + 2 + i * 12
    if (short(entry) === orientationTag) return short(entry + 8) >= 1 && short(entry + 8) <= 8 ? short(entry + 8) : null
  }
  return null
}

/** An EXIF segment that says which way is up, and nothing else. */
function orientation(up: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM', 0, 'latin1')
  tiff.writeUInt16BE(42, 2)
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(orientationTag, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(up, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(app1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
