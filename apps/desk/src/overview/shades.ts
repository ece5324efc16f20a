/** In which of five steps each value lies, by rank, so that one large place does not make all others look the same; 0 where there is nothing. */
export function stepsOf(values: readonly (number | null)[]): number[] {
  const known = values.filter((one): one is number => one !== null && one > 0).toSorted((a, b) => a - b)
  return values.map((one) => {
    if (one === null || one <= 0) return 0
    const rank = known.findLastIndex((other) => other <= one)
    return Math.min(5, 1 + Math.floor((rank / Math.max(1, known.length)) * 5))
  })
}
