import type { Policy, Rule } from '../access/index.ts'

/** Divisions are changed by the county and above, never by the place itself. */
const division: Rule = { roles: ['system-admin', 'manager'], tiers: ['province', 'city', 'county'] }

export const policy: Policy = {
  'places.children': { public: true },
  'places.trail': { public: true },
  'places.page': { public: true },
  'places.search': { public: true },
  'places.rename': division,
  'places.merge': division,
  'places.split': division,
  'places.addGroup': division,
  'places.buildPlatform': division,
}
