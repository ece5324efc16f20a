/** Whether two identity numbers differ by a slip of the pen: one digit, or two neighbours swapped. The check character follows the slip and does not count; equal numbers are not near. */
export function near(one: string, other: string): boolean {
  const [a, b] = [one.slice(0, 17), other.slice(0, 17)]
  if (a.length !== b.length || a === b) return false
  const apart: number[] = []
  for (let i = 0; i < a.length && apart.length < 3; i += 1) if (a[i] !== b[i]) apart.push(i)
  const [first, second] = apart as [number, number]
  return apart.length === 1 || (apart.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
}
