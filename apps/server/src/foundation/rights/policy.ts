import type { Policy } from '../access/index.ts'

export const policy: Policy = {
  // What is kept of people, and why, is nobody's secret (个人信息保护法 art. 7, 17); the registry names no person.
  'rights.records': { public: true },
}
