/** In which of five steps each value lies, by its rank among the different values, so that one large place does not make all others look the same, and equals look equal; 0 where there is nothing. */
export function stepsOf(values: readonly (number | null)[]): number[] {
  const known = [...new Set(values.filter((one): one is number => one !== null && one > 0))].toSorted((a, b) => a - b)
  return values.map((one) => {
    if (one === null || one <= 0) return 0
    if (known.length === 1) return 3
    return 1 + Math.round((known.indexOf(one) / (known.length - 1)) * 4)
  })
}
