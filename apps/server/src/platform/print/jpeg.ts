/** Width and height of a JPEG in pixels, as it is stored; null when the bytes are no whole JPEG header. */
export function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    // The frame headers SOF0–SOF15 but for the tables DHT, JPG and DAC among their numbers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const height = bytes.readUInt16BE(at + 5)
      const width = bytes.readUInt16BE(at + 7)
      return width > 0 && height > 0 ? { width, height } : null
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/** The size in points in which a picture fits into that room, no larger than 150 dots an inch would make it. */
export function fitted(size: { width: number; height: number }, room: { width: number; height: number }): { width: number; height: number } {
  const scale = Math.min(room.width / size.width, room.height / size.height, 72 / 150)
  return { width: size.width * scale, height: size.height * scale }
}
