/** Words of enterprises and social organizations in the field. */
export const words = {
  zh: {
    'organizations.visit': '走访企业',
    'organizations.which': '走访了哪一类',
    'organizations.which.enterprise': '企业',
    'organizations.which.socialOrganization': '社会组织',
  },
  en: {
    'organizations.visit': 'Liaison visit',
    'organizations.which': 'What was visited',
    'organizations.which.enterprise': 'An enterprise',
    'organizations.which.socialOrganization': 'A social organization',
  },
} as const
