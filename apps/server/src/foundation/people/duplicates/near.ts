/** Whether two numbers of equal length differ by a slip of the pen: one or two characters, or two neighbours swapped. Equal ones are not near. */
export function near(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const apart: number[] = []
  for (let i = 0; i < a.length && apart.length < 4; i += 1) if (a[i] !== b[i]) apart.push(i)
  if (apart.length <= 2) return true
  // The check character follows the slip: a swap changes three.
  return apart.length === 3 && apart[1] === apart[0]! + 1 && a[apart[0]!] === b[apart[1]] && a[apart[1]] === b[apart[0]!] && apart[2] === a.length - 1
}
