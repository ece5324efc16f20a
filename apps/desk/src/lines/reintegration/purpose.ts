/** The purpose said for each file since the page was loaded; never kept longer. */
const said = new Map<string, string>()

export const saidFor = (file: string): string | null => said.get(file) ?? null
export const sayFor = (file: string, purpose: string): void => void said.set(file, purpose)
