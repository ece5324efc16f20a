/** A number or mail address that one recognizes, and nobody else can use. */
export const masked = (address: string): string =>
  address.includes('@') ? address.replace(/^(.).*(@.*)$/, '$1****$2') : address.replace(/^(.{3}).*(.{2})$/, '$1****$2')
