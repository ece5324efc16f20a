/** Words of enterprises and social organizations in the field. */
export const words = {
  zh: { 'organizations.visit': '走访企业' },
  en: { 'organizations.visit': 'Liaison visit' },
} as const
