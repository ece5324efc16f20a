/** The papers that an item of the catalogue asks for, one a line, whatever stands between them in the catalogue. */
export const materialsOf = (text: string): string[] =>
  text
    .split(/[、；;，,\n]+/)
    .map((one) => one.replace(/[。.]$/, '').trim())
    .filter(Boolean)
