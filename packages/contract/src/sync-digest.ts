/**
 * How a phone and the server find out what differs, without either remembering what the other holds: each row has a short hash, the hashes of
 * a bucket of rows are folded into one, and those of all buckets into one for the stream.
 */

/** Hexadecimal digits of a row's hash: 48 bits. */
export const hashLength = 12
const nothing = '0'.repeat(hashLength)

/** The bucket of a row, 0 ≤ n < buckets (FNV-1a over its id). */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % buckets
}

/** Folds hashes into one, whatever their order. */
export function fold(hashes: Iterable<string>): string {
  let [high, low] = [0, 0]
  for (const hash of hashes) {
    high ^= Number.parseInt(hash.slice(0, 6), 16)
    low ^= Number.parseInt(hash.slice(6), 16)
  }
  return high.toString(16).padStart(6, '0') + low.toString(16).padStart(6, '0')
}

/** The digests of the buckets one after another; an empty bucket has zeros. */
export function digestsOf(rows: Iterable<{ readonly id: string; readonly hash: string }>, buckets: number): string {
  const held: string[][] = Array.from({ length: buckets }, () => [])
  for (const row of rows) held[bucketOf(row.id, buckets)]!.push(row.hash)
  return held.map(fold).join('')
}

/** What `have` says of the bucket. */
export const digestAt = (have: string, bucket: number): string => have.slice(bucket * hashLength, (bucket + 1) * hashLength) || nothing
